export async function register ({ registerHook, registerSettingsScript, peertubeHelpers }) {
  registerSettingsScript({ isSettingHidden: ({ setting, formValues }) => setting.name === 'secret' && formValues.open === false })
  registerHook({ target: 'action:admin-plugin-settings.init', handler: ({ npmName }) => { window.probe.hooks.push(`action:admin-plugin-settings.init ${npmName}`) } })
  window.probe.admin = peertubeHelpers.getBaseRouterRoute()
}
