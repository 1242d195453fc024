-- Prints what Prosody makes of very many strings, as one digest for each function and block of code points.
local encodings, sha1 = require "util.encodings", require "util.hashes".sha1
local prep, idna = encodings.stringprep, encodings.idna

local functions = {
	{ "nodeprep", prep.nodeprep }, { "nameprep", prep.nameprep }, { "saslprep", prep.saslprep }, { "resourceprep", prep.resourceprep },
	{ "to_ascii", idna.to_ascii }, { "to_unicode", function (text) return idna.to_unicode(idna.to_ascii(text) or text) end },
	{ "skeleton", encodings.confusable.skeleton },
}

local block_size = 0x400
-- Whole planes where characters are assigned; of the rest some.
local function step(block) return block < 0x18000 and 1 or (block < 0x30000 or (block >= 0xE0000 and block < 0xE1000)) and 7 or 251 end

local function texts(code)
	local char = utf8.char(code)
	return { char, "a" .. char .. "b.example", char .. "\u{301}\u{5d0}" .. char }
end

for block = 0, 0x10FFFF, block_size do
	local results = {}
	for index = 1, #functions do results[index] = {} end
	for code = block, block + block_size - 1, step(block) do
		if code < 0xD800 or code > 0xDFFF then
			for _, text in ipairs(texts(code)) do
				for index, entry in ipairs(functions) do
					table.insert(results[index], entry[2](text) or "refused")
				end
			end
		end
	end
	for index, entry in ipairs(functions) do
		print(("%s %06x %s"):format(entry[1], block, sha1(table.concat(results[index], "\0"), true)))
	end
end
