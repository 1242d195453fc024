-- Arguments: file of the database, room, its host, number of messages, seconds ago that the first and the last of them were said.
-- Each row is as mod_storage_sql of Prosody 13.0 writes it.
local DBI = require "DBI"
local file, room, host, count, first, last = table.unpack(arg)
count, first, last = tonumber(count), tonumber(first), tonumber(last)
local connection = assert(DBI.Connect("SQLite3", file))
local insert = assert(connection:prepare(
	[[INSERT INTO prosodyarchive ("host", "user", "store", "when", "with", "key", "type", "value") VALUES (?,?,?,?,?,?,?,?)]]))
local now = os.time()
for i = 1, count do
	local at = now - first + (first - last) * i / count
	local value = ("<message to='%s@%s' from='%s@%s/somebody' id='f%d' type='groupchat' xml:lang='en'><body>filled %s-%d</body>" ..
		"<occupant-id id='+n+/uaEaJAXFwIspU1fcpztjrSYVqC6mynFdmIifbaE=' xmlns='urn:xmpp:occupant-id:0'/></message>"):format(room, host, room, host, i, count, i)
	assert(insert:execute(host, room, "muc_log", at, "message<groupchat", ("%08x-%04x-7000-8000-%012x"):format(now, count % 65536, i), "xml", value))
end
assert(connection:commit())
connection:close()
