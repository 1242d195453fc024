-- HTTP on a Unix socket in the data folder, which only Prosody's user gets into: nobody else can listen there while Prosody is down.
module:set_global();
module:depends "http";

local http = require "net.http.server".listener;
local server = require "net.server";
local unix = module:require "unix_sockets";

local path = module:get_option_string("http_socket", "http.sock");

-- Who is at the other end of the socket may tell for whom it asks, as a proxy on loopback may.
local listener = setmetatable({}, { __index = http });
function listener.onconnect(conn)
	conn.ip = function () return "127.0.0.1"; end
	return http.onconnect(conn);
end

local serving, socket;

function module.load()
	socket = unix.stream();
	socket:settimeout(0);
	-- Prosody is in its data folder. What an earlier one left there is nobody's.
	os.remove(path);
	assert(socket:bind(path));
	assert(socket:listen(128));
	serving = server.wrapserver(socket, path, 0, listener, { read_size = "*a" });
end

function module.unload()
	if serving then serving:close(); end
	os.remove(path);
end

module:hook("server-stopping", function () os.remove(path); end);
