import { AudioLines } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../api/ask';
import { VoicesDocument, type VoiceGender, type VoiceProvider } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { Badge } from '../../ui/Badge';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';

const GENDERS: readonly VoiceGender[] = ['FEMALE', 'MALE', 'NEUTRAL'];
const PROVIDERS: readonly VoiceProvider[] = ['AMAZON', 'ELEVENLABS', 'GOOGLE'];

export default function Voices() {
  const t = useText();
  const word = useWord();
  const [search, setSearch] = useSearchParams();
  const [gender, provider] = [search.get('gender'), search.get('provider')];
  const filter = { ...(gender && { gender: gender as VoiceGender }), ...(provider && { provider: provider as VoiceProvider }) };
  const { data, fault, again } = useAsk(VoicesDocument, { filter, ...usePageArguments(48) });
  const voices = data?.voices;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    ['after', 'before', name].forEach((each) => next.delete(each));
    if (value) next.set(name, value);
    setSearch(next);
  };
  return (
    <Page title={t('nav.voices')} note={t('voice.note')}>
      <div className="row filters" role="search">
        <label className="filter">
          <span>{t('voice.gender')}</span>
          <select className="input" value={gender ?? ''} onChange={({ target }) => set('gender', target.value)}>
            <option value="">{t('filter.any')}</option>
            {GENDERS.map((each) => <option key={each} value={each}>{word('gender', each)}</option>)}
          </select>
        </label>
        <label className="filter">
          <span>{t('voice.provider')}</span>
          <select className="input" value={provider ?? ''} onChange={({ target }) => set('provider', target.value)}>
            <option value="">{t('filter.any')}</option>
            {PROVIDERS.map((each) => <option key={each} value={each}>{word('provider', each)}</option>)}
          </select>
        </label>
      </div>
      {fault && <Failed fault={fault} again={again} />}
      {!voices && !fault && <Skeleton lines={6} height={40} />}
      {voices?.nodes.length === 0 && <div className="card"><Empty icon={AudioLines} title={t('voice.none')} /></div>}
      <ul className="voices">
        {voices?.nodes.map(({ id, name, description, languages, gender: sort, provider: by }) => (
          <li key={id} className="card card-body stack" data-gap="small">
            <div className="row" data-spread=""><h2>{name}</h2><span className="muted small">{word('provider', by)}</span></div>
            <p className="muted">{description}</p>
            <div className="row">
              <Badge>{word('gender', sort)}</Badge>
              {languages.map((language) => <Badge key={language} tone="info">{language}</Badge>)}
            </div>
          </li>
        ))}
      </ul>
      {voices && <Pager info={voices.pageInfo} />}
    </Page>
  );
}
