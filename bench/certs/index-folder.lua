-- How long Prosody's own index of a folder takes: milliseconds, and how many names it has.
prosody = {
  paths = { config = ".", source = os.getenv("CFG_SOURCEDIR") },
  events = require "util.events".new(), version = "bench", platform = "posix", hosts = {}
}
local certmanager = require "core.certmanager"
local socket = require "socket"
local folder = io.read("l")
local start = socket.gettime()
local index = certmanager.index_certs(folder)
local taken = socket.gettime() - start
local names = 0
for _ in pairs(index) do names = names + 1 end
print(taken * 1000, names)
