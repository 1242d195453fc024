-- Tells of texts whether Lua takes them. In: "<bytes>\n" and that many bytes, again and again.
-- Out, a line for each: "1" or "0" for a file that holds it, as luac -p reads it, and the same for the text as Prosody loads it.

local file_name = arg[1]
while true do
	local length = tonumber(io.read("l") or "")
	if not length then break end
	local text = length == 0 and "" or io.read(length)
	os.remove(file_name)
	local file = assert(io.open(file_name, "wb"))
	file:write(text)
	file:close()
	io.write(loadfile(file_name) and "1" or "0", load(text) and "1" or "0", "\n")
	io.flush()
end
