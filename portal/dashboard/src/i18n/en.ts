import { calls } from './en/calls';
import { shell } from './en/shell';
import { words } from './en/words';

/** Every sentence of the page. */
export const messages = { ...calls, ...shell, ...words };

export type MessageId = keyof typeof messages;
export type Messages = Record<MessageId, string>;
