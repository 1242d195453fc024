export async function register ({ registerVideoField }) {
  registerVideoField(
    { name: 'probe-chat', label: 'Probe beside this video', type: 'input-checkbox', default: true, descriptionHTML: 'Only for the <b>tests</b>' },
    { type: 'update' }
  )
}
