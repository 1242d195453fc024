/** Whom servers run as: Prosody refuses root, so a root's tests start it as a user without rights. Empty for everybody else. */
export function serviceUser (): { uid?: number, gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
}
