-- Prosody's own core/certmanager, asked about many folders: reads "<folder> TAB <host>" a line, writes "<certificate> TAB <key>", "none" or "fatal".
prosody = {
  paths = { config = ".", source = os.getenv("CFG_SOURCEDIR") },
  events = require "util.events".new(), version = "test", platform = "posix", hosts = {}
}
local configmanager = require "core.configmanager"
local certmanager = require "core.certmanager"
local loaded, ok
for line in io.lines() do
  local folder, host = line:match("^(.-)\t(.+)$")
  if folder ~= loaded then
    configmanager.set("*", "certificates", folder)
    ok = pcall(certmanager.reload_ssl_config)
    loaded = folder
  end
  if not ok then
    print("fatal")
  else
    local found = certmanager.find_host_cert(host)
    print(found and (found.certificate .. "\t" .. found.key) or "none")
  end
end
