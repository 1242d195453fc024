-- Prints what Prosody makes of some names, a few of each script.
local encodings = require "util.encodings"
local prep, idna = encodings.stringprep, encodings.idna

for code = 0x20, 0x1FFFF, 149 do
	if code < 0xD800 or code > 0xDFFF then
		local name = "a" .. utf8.char(code) .. "B"
		print(code, prep.nodeprep(name), prep.nameprep(name), prep.saslprep(name), prep.resourceprep(name),
			idna.to_ascii(name), idna.to_unicode(idna.to_ascii(name) or name), encodings.confusable.skeleton(name))
	end
end
