import type { Diagnostic } from '@xmpp-chat/diagnostics'
import type { ServerConfig } from './model.js'
import { completeOptions, type CustomOptions } from './options/custom-options.js'
import { checkAccounts } from './rules/accounts.js'
import { checkComponents } from './rules/components.js'
import { contextOf, type Context } from './rules/context.js'
import { checkEncryption } from './rules/encryption.js'
import { checkFeatures } from './rules/features.js'
import { checkFederation } from './rules/federation.js'
import { isFromAbsence } from './rules/absence.js'
import { checkHosts } from './rules/hosts.js'
import { checkModuleNames } from './rules/module-names.js'
import { checkModulePlaces } from './rules/module-places.js'
import { checkModuleSets } from './rules/module-sets.js'
import { checkOptionNames } from './rules/option-names.js'
import { checkOptionPlaces } from './rules/option-places.js'
import { checkOptionValues } from './rules/option-values.js'
import { checkSecrets } from './rules/secrets.js'
import { checkServices } from './rules/services.js'
import { checkStorage } from './rules/storage.js'

/** What a caller knows that the configuration does not tell. */
export interface CheckOptions {
  /** Options of modules that are not Prosody's own; the same as for `parseServerConfig`. */
  readonly customOptions?: CustomOptions
  /** Modules that the caller installs where Prosody finds them, without `mod_`. */
  readonly customModules?: readonly string[]
}

/** One subject each. Their order is that of the findings. */
const rules: ReadonlyArray<(context: Context) => Diagnostic[]> = [
  checkHosts, checkModuleNames, checkModulePlaces, checkModuleSets, checkOptionNames, checkOptionPlaces, checkOptionValues, checkServices,
  checkEncryption, checkFederation, checkAccounts, checkComponents, checkStorage, checkSecrets, checkFeatures
]

/**
 * What will not work, or not as people expect, in a configuration that is well formed: all that `prosodyctl check config` warns about, and
 * more. Does not look at the world: not at certificates, the DNS, or which modules are installed.
 */
export function checkServerConfig (config: ServerConfig, options: CheckOptions = {}): Diagnostic[] {
  const context = contextOf(config, { ...options, customOptions: completeOptions(options.customOptions) })
  const found = rules.flatMap(rule => rule(context)).filter(({ code }) => config.incomplete !== true || !isFromAbsence(code))
  // Hosts that share a global setting share its finding.
  return [...new Map(found.map(finding => [`${finding.code} ${finding.path} ${finding.message}`, finding])).values()]
}
