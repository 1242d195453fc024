-- ask(question, body): what the plugin answers as a table, or nil when PeerTube is away. Needs an async context.
-- It listens on a Unix socket in a folder that only PeerTube's user can write to, so nobody else is ever asked.
local async = require "util.async";
local json = require "util.json";
local new_parser = require "net.http.parser".new;
local server = require "net.server";
local timer = require "util.timer";

local unix = module:require "unix_sockets";

local callbacks = {};
local listener = {};

local function finish(conn, ...)
	local callback = callbacks[conn];
	callbacks[conn] = nil;
	if callback then callback.done(...); end
end

function listener.onincoming(conn, data)
	local callback = callbacks[conn];
	if callback then callback.parser:feed(data); end
end

function listener.ondisconnect(conn, problem)
	finish(conn, nil, problem or "connection closed");
end

local function request_of(question, secret, body)
	local text = json.encode(body);
	return ("POST /%s HTTP/1.1\r\nHost: peertube\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s")
		:format(question, secret, #text, text);
end

-- done(text, code), or done(nil, problem); at most once. Gives the connection, or nil and the problem.
local function send(path, request, done)
	local socket = unix.stream();
	socket:settimeout(0);
	local ok, problem = socket:connect(path);
	if not ok then
		socket:close();
		return nil, problem;
	end
	local conn, refusal = server.wrapclient(socket, "peertube", 0, listener, "*a");
	if not conn then return nil, refusal; end
	local function answered(packet)
		if packet.partial then return; end
		finish(conn, packet.body, packet.code);
		conn:close();
	end
	callbacks[conn] = { done = done; parser = new_parser(answered, function (what) finish(conn, nil, what); end, "client", function () return { method = "POST" }; end) };
	conn:write(request);
	return conn;
end

return function (question, body)
	local path, secret = module:get_option_string("peertube_socket"), module:get_option_string("peertube_question_secret");
	if not (path and secret) then
		module:log("error", "The options peertube_socket and peertube_question_secret are not set");
		return nil;
	end
	local wait, done = async.waiter();
	local is_done, answer, trouble = false, nil, "no answer in time";
	local function settle(text, code)
		if is_done then return; end
		is_done, answer = true, code == 200 and json.decode(text) or nil;
		if type(answer) ~= "table" then answer, trouble = nil, code or trouble; end
		done();
	end
	local conn, problem = send(path, request_of(question, secret, body), settle);
	if not conn then settle(nil, problem); end
	local alarm = timer.add_task(module:get_option_number("peertube_timeout", 5), function () settle(); end);
	wait();
	timer.stop(alarm);
	if not answer then
		module:log("warn", "PeerTube did not answer \"%s\": %s", question, trouble);
		if conn then
			callbacks[conn] = nil;
			conn:close();
		end
	end
	return answer;
end;
