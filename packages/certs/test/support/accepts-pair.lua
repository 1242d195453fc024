-- Whether Prosody makes a TLS context for a host: reads "<folder> TAB <host>" a line, writes "ok", "none" or the error.
prosody = {
  paths = { config = ".", source = os.getenv("CFG_SOURCEDIR") },
  events = require "util.events".new(), version = "test", platform = "posix", hosts = {}
}
local configmanager = require "core.configmanager"
local certmanager = require "core.certmanager"
for line in io.lines() do
  local folder, host = line:match("^(.-)\t(.+)$")
  configmanager.set("*", "certificates", folder)
  local ok, err = pcall(certmanager.reload_ssl_config)
  if not ok then
    print(err)
  elseif not certmanager.find_host_cert(host) then
    print("none")
  else
    local context, problem = certmanager.create_context(host, "server")
    print(context and "ok" or problem)
  end
end
