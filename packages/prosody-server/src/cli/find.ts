import { exitCodes, exitCodeOf } from '@xmpp-chat/diagnostics'
import { checkFeatures, observeFeatures } from '../find/features.js'
import { findProsody } from '../find/find-prosody.js'
import { preferenceOf, refuseWords, tell, type Command } from './command.js'
import { findHelp } from './help.js'
import { words } from './words.js'

export const findCommand: Command = {
  help: findHelp,
  options: { prosody: { type: 'string' } },
  run: async invocation => {
    refuseWords(invocation)
    const { json, out, language } = invocation
    const { installation, others, diagnostics } = await findProsody({ prefer: preferenceOf(invocation) })
    if (installation === undefined) {
      tell(invocation, diagnostics, { installation: null, others })
      return exitCodes.findings
    }
    const features = await observeFeatures(installation)
    const all = [...diagnostics, ...checkFeatures(features)]
    if (!json) out([words[language].found(installation, features), ...others.map(words[language].other)].join('\n'))
    tell(invocation, all, { installation, features, others })
    return exitCodeOf(all)
  }
}
