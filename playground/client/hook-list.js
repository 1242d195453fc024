const hooks = {}

export function addHook (hook) {
  hooks[hook.target] = [...hooks[hook.target] ?? [], hook].sort((one, other) => (other.priority ?? 0) - (one.priority ?? 0))
}

export const hooksOf = target => hooks[target] ?? []
