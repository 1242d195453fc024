import type { Code } from '../diagnostics.js'

/** Findings that follow from something that is missing: where parts of a configuration are not known, it may be in those. */
const fromAbsence: ReadonlySet<string> = new Set([
  'HOSTS_NONE', 'HOSTS_ALL_DISABLED', 'HOSTS_ONLY_COMPONENTS', 'GLOBAL_SECTION_EMPTY', 'GLOBAL_MODULES_NONE', 'COMPONENT_ORPHAN', 'COMPONENT_SECRET_MISSING',
  'LOGIN_MODULE_MISSING', 'LOGIN_ANY_PASSWORD_UNCONFIRMED', 'REGISTRATION_PUBLIC', 'MUC_ADMINS_NOT_OWNERS', 'TLS_MISSING', 'S2S_TLS_MISSING', 'S2S_DIALBACK_MISSING',
  'S2S_MODULE_MISSING', 'SERVICE_MODULE_MISSING', 'OPTION_UNREAD', 'OPTION_UNKNOWN', 'FEATURES_MISSING', 'MODULE_COMMUNITY', 'MODULE_DISABLED_IN_VAIN'
] satisfies Code[])

/** Whether a finding of that code concludes something from what is missing. */
export const isFromAbsence = (code: string): boolean => fromAbsence.has(code)
