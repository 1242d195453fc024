-- What the plugin may tell this server to do, over HTTP.
local array = require "util.array";
local equals = require "util.hashes".equals;
local jid = require "util.jid";
local json = require "util.json";
local promise = require "util.promise";

local muc = module:depends "muc";
local ping = module:require "ping";
local rooms = module:require "rooms";
local look_at_storage = module:require "storage";

local longest_body = 1024 * 1024;
local roles = { none = true; visitor = true; participant = true; moderator = true };
local affiliations = { outcast = true; none = true; member = true; admin = true; owner = true };

local commands = {};

-- An error that the plugin is told, in contrast to a fault of ours.
local function reject(what)
	error({ rejected = what }, 0);
end

local function check(is_right, what)
	if not is_right then reject(what); end
end

local function room_of(asked)
	local room_jid = type(asked.room) == "string" and asked.room ~= "" and jid.prep(asked.room.."@"..module.host);
	check(room_jid and jid.node(room_jid) and not jid.resource(room_jid), "\"room\" is not the name of a room");
	return muc.get_room_from_jid(room_jid) or nil;
end

local function count_occupants(room)
	local count = 0;
	for _ in pairs(room._occupants) do count = count + 1; end
	return count;
end

function commands.rooms(asked)
	local found = array();
	for room in (asked.all == true and muc.all_rooms or muc.live_rooms)() do
		found:push({ room = jid.node(room.jid); title = room:get_name(); occupants = count_occupants(room); listed = not room:get_hidden() });
	end
	return { rooms = found };
end

function commands.occupants(asked)
	local room, found = room_of(asked), array();
	for nick, occupant in pairs(room and room._occupants or {}) do
		found:push({ jid = occupant.bare_jid; nick = jid.resource(nick); role = occupant.role;
			affiliation = room:get_affiliation(occupant.bare_jid) or "none" });
	end
	return { occupants = found };
end

function commands.configure(asked)
	local room = room_of(asked);
	if room then rooms.describe(room, asked); end
	return { ok = room ~= nil };
end

local function check_change(change)
	check(type(change) == "table" and type(change.jid) == "string" and jid.prep(change.jid), "\"jid\" is not a JID");
	check(change.role == nil or roles[change.role], "\"role\" is unknown");
	check(change.affiliation == nil or affiliations[change.affiliation], "\"affiliation\" is unknown");
	check(change.given == nil or affiliations[change.given], "\"given\" is unknown");
end

local function nicks_of(room, bare_jid)
	local nicks = {};
	for nick, occupant in pairs(room._occupants) do
		if occupant.bare_jid == bare_jid then nicks[#nicks + 1] = nick; end
	end
	return nicks;
end

local function apply_change(room, change)
	local bare_jid, reason = jid.bare(jid.prep(change.jid)), type(change.reason) == "string" and change.reason or nil;
	local has_changed = false;
	if change.affiliation and change.affiliation ~= (room:get_affiliation(bare_jid) or "none") then
		has_changed = room:set_affiliation(true, bare_jid, change.affiliation, reason) == true;
	end
	if change.given then has_changed = rooms.give_affiliation(room, bare_jid, change.given) == true or has_changed; end
	for _, nick in ipairs(change.role and nicks_of(room, bare_jid) or {}) do
		if room:get_role(nick) ~= change.role then
			has_changed = room:set_role(true, nick, change.role, reason) == true or has_changed;
		end
	end
	return has_changed;
end

function commands.change(asked)
	check(type(asked.occupants) == "table", "\"occupants\" is not a list");
	for _, change in ipairs(asked.occupants) do check_change(change); end
	local room, changed = room_of(asked), 0;
	for _, change in ipairs(room and asked.occupants or {}) do
		if apply_change(room, change) then changed = changed + 1; end
	end
	return { changed = changed };
end

function commands.destroy(asked)
	local room = room_of(asked);
	if not room then return { ok = false }; end
	room:destroy(nil, type(asked.reason) == "string" and asked.reason or nil);
	return { ok = true };
end

function commands.disconnect(asked)
	local host = type(asked.host) == "string" and prosody.hosts[asked.host];
	check(host and host.type == "local", "\"host\" is not served here");
	check(type(asked.username) == "string", "\"username\" is not a text");
	local user, sessions = host.sessions[asked.username], {};
	for _, session in pairs(user and user.sessions or {}) do sessions[#sessions + 1] = session; end
	for _, session in ipairs(sessions) do
		session:close({ condition = "not-authorized"; text = type(asked.text) == "string" and asked.text or nil });
	end
	return { closed = #sessions };
end

function commands.storage()
	return look_at_storage();
end

function commands.ping(asked)
	local to = type(asked.to) == "string" and jid.prep(asked.to);
	check(to and not jid.node(to) and not jid.resource(to), "\"to\" is not a domain");
	return ping.send(to, asked.seconds);
end

local function is_plugin(request)
	local secret, given = module:get_option_string("peertube_command_secret"), request.headers.authorization;
	return secret ~= nil and given ~= nil and equals(given, "Bearer "..secret);
end

local function read_body(request)
	if #request.body > longest_body then return nil; end
	local body = json.decode(request.body);
	return type(body) == "table" and body or nil;
end

local function run(command, asked)
	local ok, answer = xpcall(command, function (err)
		return type(err) == "table" and err or debug.traceback(tostring(err));
	end, asked);
	if ok then return 200, answer; end
	if type(answer) == "table" then return 400, { error = answer.rejected }; end
	module:log("error", "A command failed: %s", answer);
	return 500, { error = "internal error" };
end

local function answer_to(request, name)
	if not is_plugin(request) then return 401, { error = "wrong secret" }; end
	local command = commands[name];
	if not command then return 404, { error = "unknown command" }; end
	local asked = read_body(request);
	if not asked then return 400, { error = "not a JSON object" }; end
	return run(command, asked);
end

module:depends "http";
module:provides("http", {
	default_path = "/peertube";
	route = {
		["POST /*"] = function (event, name)
			local code, answer = answer_to(event.request, name);
			event.response.status_code = code;
			event.response.headers.content_type = "application/json";
			return promise.is_promise(answer) and answer:next(json.encode) or json.encode(answer);
		end;
	};
});
