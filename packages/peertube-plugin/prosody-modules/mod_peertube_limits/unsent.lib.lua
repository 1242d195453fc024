-- What is written to a connection and not read at its other end stays in memory: whoever does not read gets nothing more, and in the end no connection.
local timer = require "util.timer";

local enough = 128 * 1024;
-- To a server goes what all of its people in a room get.
local most = { c2s = 1024 * 1024; s2s = 16 * 1024 * 1024 };

-- Prosody 0.12 keeps a list of what is to be written, which only grows until it is written; 13.0 a buffer that knows its length.
local function length_of(session, buffer)
	if type(buffer) ~= "table" then return buffer and #buffer or 0; end
	if getmetatable(buffer) then return #buffer; end
	local seen = session.peertube_unsent;
	if not seen or seen.buffer ~= buffer or seen.first ~= buffer[1] or seen.count > #buffer then
		seen = { buffer = buffer; first = buffer[1]; count = 0; bytes = 0 };
		session.peertube_unsent = seen;
	end
	for index = seen.count + 1, #buffer do seen.bytes = seen.bytes + #buffer[index]; end
	seen.count = #buffer;
	return seen.bytes;
end

local function bytes_of(session)
	return session.conn and length_of(session, session.conn.writebuffer) or 0;
end

local function has_enough(session)
	return bytes_of(session) > enough;
end

local function cut(session)
	local conn = session.conn;
	if not conn then return; end
	session.log("warn", "Closed, for too much was not read");
	conn.writebuffer = nil;
	conn:close();
end

-- Not at once, since it may be in the middle of a list of people who all get something.
local function count(data, session)
	if session.peertube_is_cut then return nil; end
	if bytes_of(session) + #data <= most[session.type:sub(1, 3)] then return data; end
	session.peertube_is_cut = true;
	timer.add_task(0, function () cut(session); end);
	return nil;
end

return { count = count; has_enough = has_enough };
