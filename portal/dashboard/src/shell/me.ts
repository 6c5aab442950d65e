import { createContext, useContext } from 'react';
import type { Api } from '../api/client';
import type { Session } from '../boot/session';
import type { Settings } from '../boot/settings';
import type { Permission, ViewerQuery } from '../gql/graphql';

/** Who uses the page, where, and by which means. */
export interface Me {
  viewer: ViewerQuery['viewer'];
  session: Session;
  settings: Settings;
  api: Api;
}

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

/** Whether the caller may do something: what one may not do is not offered. The server decides anyway. */
export function useMay(): (permission: Permission) => boolean {
  const { viewer } = useMe();
  return (permission) => viewer.permissions.includes(permission);
}
