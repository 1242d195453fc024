import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { blockerOf, modeText, type FileFacts, type ServiceUser } from '../file-access.js'
import type { CheckSubject } from './subject.js'

/** Modes and owners: secret enough, and readable by the one who needs it. */
export function checkFiles ({ files: { certificate, key, user } }: CheckSubject): Diagnostic[] {
  const both = [certificate, key].filter(file => file !== undefined)
  const distinct = both.filter(({ path }, index) => both.findIndex(file => file.path === path) === index)
  return [
    ...distinct.flatMap(checkWritable),
    ...key === undefined ? [] : checkKeyFile(key, user),
    ...user === undefined ? [] : distinct.flatMap(file => checkReadable(file, user))
  ]
}

function checkWritable (file: FileFacts): Diagnostic[] {
  const facts = { path: file.path, mode: modeText(file) }
  return (file.mode & 0o022) === 0 ? [] : [catalog.diagnostic('FILE_WRITABLE_BY_OTHERS', { path: '/files', facts })]
}

function checkKeyFile (file: FileFacts, user: ServiceUser | undefined): Diagnostic[] {
  const { path, uid } = file
  const exposed = (file.mode & 0o004) !== 0 && file.folders.every(({ mode }) => (mode & 0o001) !== 0)
  return [
    ...exposed ? [catalog.diagnostic('KEY_FILE_EXPOSED', { path: '/files/key', facts: { path, mode: modeText(file) } })] : [],
    ...user === undefined || uid === 0 || uid === user.uid
      ? []
      : [catalog.diagnostic('KEY_FILE_OWNER', { path: '/files/key', facts: { path, owner: uid, user: user.uid } })]
  ]
}

function checkReadable (file: FileFacts, user: ServiceUser): Diagnostic[] {
  const blocker = blockerOf(file, user)
  if (blocker === undefined) return []
  const facts = { path: file.path, user: user.uid, blocker: blocker.path, mode: modeText(blocker), owner: blocker.uid }
  return [catalog.diagnostic('FILE_NOT_READABLE_BY_SERVICE', { path: '/files', facts })]
}
