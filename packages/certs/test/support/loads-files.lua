-- Whether LuaSec loads files, as Prosody has it do: reads "<certificate|key> TAB <path>" a line, writes "ok" or the error.
local ssl = require "ssl"
for line in io.lines() do
	local kind, path = line:match("^(.-)\t(.+)$")
	local context, problem = ssl.newcontext { mode = "server", protocol = "any", password = "not this", [kind] = path }
	local loaded = context ~= nil
	if kind == "certificate" and loaded then -- the index of certificates reads the first one apart
		local file = io.open(path, "rb")
		local certificate, why = ssl.loadcertificate(file:read("a"))
		file:close()
		loaded, problem = certificate ~= nil, why
	end
	print(loaded and "ok" or (tostring(problem):gsub("%s+", " ")))
end
