/** What a person can do in the local Teams; the bodies of `POST /local/teams/acts/<name>`. `user` is an AAD object id. */
export type Who = { tenant: string; user: string };

/** `conversation` is a channel's id, or `direct` for the chat with Streek; `thread` the message that heads the thread. */
/** `files` are ids of what was uploaded before; a message with files may have no text. */
export type SayAct = Who & { conversation: string; text: string; thread?: string; files?: string[] };
export type DeleteFileAct = Who & { file: string };
/** An action on a card: `action` as it stands in the card (Action.Execute or Action.Submit), `inputs` what was filled in. */
export type CardAct = Who & { message: string; action: CardAction; inputs?: Record<string, string> };
export type CardAction = { type: string; title?: string; verb?: string; data?: Record<string, unknown>; id?: string };
/** Submitting the dialog that is open. */
export type SubmitAct = Who & { action?: CardAction; inputs: Record<string, string> };
export type CloseAct = Who;
/** A message action: on the message `message`. */
export type MessageActionAct = Who & { message: string; command: string };
export type InstallAct = Who & { scope: 'team' | 'personal' };
