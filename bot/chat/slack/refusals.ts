/** Slack does not know a block, or finds fault with one. Nothing was said, so it may be said otherwise. */
export class BlocksRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BlocksRefused';
  }
}

export const INVALID_BLOCKS = 'invalid_blocks';

/** Slack's refusals after which trying again is of no use: what was to be reached is gone, closed, or never was ours (docs.slack.dev). */
export const GONE: ReadonlySet<string> = new Set([
  // the installation
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  // the conversation
  'channel_not_found',
  'ekm_access_denied',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'thread_not_found',
  // the message
  'cant_update_message',
  'edit_window_closed',
  'message_not_found',
  // the file
  'access_denied',
  'file_deleted',
  'file_not_found',
  // the person
  'cannot_dm_bot',
  'messages_tab_disabled',
  'user_disabled',
  'user_not_found',
  'user_not_in_channel',
  'user_not_visible',
  'users_not_found',
]);
