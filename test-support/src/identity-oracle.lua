-- Whether certificates speak for domains, by Prosody's own util.x509.
-- In:  "<service> TAB <domain> TAB <bytes>\n" and that many bytes of PEM, again and again. Out: "true", "false" or what went wrong, a line for each.
local ssl = require "ssl"
local x509 = require "util.x509"
local nameprep = require "util.encodings".stringprep.nameprep

local function answer(service, domain, pem)
	local certificate, problem = ssl.loadcertificate(pem)
	if not certificate then return "unreadable: "..tostring(problem); end
	local host = nameprep(domain) -- as the streams of servers do
	return tostring(host ~= nil and x509.verify_identity(host, service, certificate))
end

for line in io.lines() do
	local service, domain, length = line:match("^(.-)\t(.-)\t(%d+)$")
	print(answer(service, domain, io.read(tonumber(length))))
end
