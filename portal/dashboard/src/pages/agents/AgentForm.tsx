import { errorsOf, faultAt, useAsk } from '../../api/ask';
import { VoiceChoicesDocument, type AgentTool } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { Check, SelectField, TextArea, TextField } from '../../ui/Field';
import { TOOLS, type Draft } from './draft';

interface Props {
  draft: Draft;
  errors: ReturnType<typeof errorsOf>;
  isFixed?: boolean;
  onChange: (draft: Draft) => void;
}

/** The fields of an agent, those that are told first on top. */
export function AgentForm({ draft, errors, isFixed, onChange }: Props) {
  const t = useText();
  const { data } = useAsk(VoiceChoicesDocument, {});
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const voices = data?.voices?.nodes ?? [];
  const pick = (voiceId: string) => {
    const voice = voices.find(({ id }) => id === voiceId);
    const speaks = voice?.languages.includes(draft.language);
    set({ voiceId, language: speaks ? draft.language : (voice?.languages[0] ?? draft.language) });
  };
  const languages = voices.find(({ id }) => id === draft.voiceId)?.languages ?? [draft.language];
  return (
    <fieldset className="stack plain" disabled={isFixed}>
      <TextField label={t('agent.name')} required maxLength={100} value={draft.name} fault={faultAt(errors, 'name')} onChange={({ target }) => set({ name: target.value })} />
      <div className="grid-2">
        <SelectField label={t('agent.voice')} required value={draft.voiceId} fault={faultAt(errors, 'voiceId')} onChange={({ target }) => pick(target.value)}>
          <option value="" disabled>{t('agent.pick')}</option>
          {voices.map(({ id, name, languages: spoken }) => <option key={id} value={id}>{name} · {spoken.join(', ')}</option>)}
        </SelectField>
        <SelectField label={t('agent.language')} value={draft.language} fault={faultAt(errors, 'language')} onChange={({ target }) => set({ language: target.value })}>
          {languages.map((language) => <option key={language}>{language}</option>)}
        </SelectField>
      </div>
      <TextArea label={t('agent.opening')} hint={t('agent.opening-hint')} rows={2} required maxLength={1000} dir="auto" value={draft.openingLine} fault={faultAt(errors, 'openingLine')} onChange={({ target }) => set({ openingLine: target.value })} />
      <TextArea label={t('agent.instructions')} hint={t('agent.instructions-hint')} rows={9} required maxLength={20000} dir="auto" value={draft.instructions} fault={faultAt(errors, 'instructions')} onChange={({ target }) => set({ instructions: target.value })} />
      <Tools draft={draft} errors={errors} onChange={onChange} />
      <div className="grid-2">
        <TextField label={t('agent.longest')} type="number" min={10} max={14_400} value={draft.maxDuration} fault={faultAt(errors, 'maxDuration')} onChange={({ target }) => set({ maxDuration: target.value })} />
        <TextField label={t('agent.silence')} type="number" min={3} max={60} value={draft.silenceTimeout} fault={faultAt(errors, 'silenceTimeout')} onChange={({ target }) => set({ silenceTimeout: target.value })} />
      </div>
    </fieldset>
  );
}

function Tools({ draft, errors, onChange }: Props) {
  const t = useText();
  const word = useWord();
  const toggle = (tool: AgentTool) => {
    const has = draft.tools.includes(tool);
    onChange({ ...draft, tools: has ? draft.tools.filter((other) => other !== tool) : [...draft.tools, tool] });
  };
  return (
    <>
      <fieldset className="field plain">
        <legend className="label">{t('agent.tools')}</legend>
        {TOOLS.map((tool) => <Check key={tool} label={word('tool', tool)} checked={draft.tools.includes(tool)} onChange={() => toggle(tool)} />)}
      </fieldset>
      {draft.tools.includes('TRANSFER_CALL') && (
        <TextField label={t('agent.transfer')} type="tel" dir="ltr" value={draft.transferTo} fault={faultAt(errors, 'transferTo')} onChange={({ target }) => onChange({ ...draft, transferTo: target.value })} />
      )}
    </>
  );
}
