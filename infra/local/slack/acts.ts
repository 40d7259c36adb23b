/** What a person can do in the local Slack; the bodies of `POST /local/slack/acts/<name>`. */
export type Who = { workspace: string; user: string };

/** `channel` is an id, or `direct` for the conversation with Streek. */
/** `files` are ids of what was uploaded before; a message with files may have no text. */
export type SayAct = Who & { channel: string; text: string; thread?: string; files?: string[] };
export type DeleteFileAct = Who & { file: string };
export type InviteAct = Who & { channel: string };
export type CommandAct = Who & { channel: string; text: string };
/** On a message (`channel` and `message`) or in a modal or the App Home (`view`). */
export type PressAct = Who & {
  channel?: string;
  message?: string;
  view?: string;
  block: string;
  action: string;
  values?: Record<string, string>;
};
/** Values per `block_id`. Without `view`: the modal on top. */
export type SubmitAct = Who & { view?: string; values: Record<string, string> };
export type CloseAct = Who;
export type ShortcutAct = Who & { channel: string; message: string; callback: string };
export type HomeAct = Who;
export type DismissAct = Who & { channel: string; message: string };
export type UninstallAct = { workspace: string };
