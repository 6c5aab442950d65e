import type { Role } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { Check } from '../../ui/Field';

const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'MANAGER', 'SUPERVISOR', 'OPERATOR', 'ANALYST', 'BILLING', 'DEVELOPER', 'VIEWER'];

export function RoleChoice({ chosen, onChange }: { chosen: readonly Role[]; onChange: (roles: readonly Role[]) => void }) {
  const t = useText();
  const word = useWord();
  const toggle = (role: Role) => onChange(chosen.includes(role) ? chosen.filter((other) => other !== role) : [...chosen, role]);
  return (
    <fieldset className="field plain">
      <legend className="label">{t('team.roles')}</legend>
      {ROLES.map((role) => <Check key={role} label={word('role', role)} hint={word('role-note', role)} checked={chosen.includes(role)} onChange={() => toggle(role)} />)}
    </fieldset>
  );
}
