-- Nothing leaves for another server but to people who are inside, in answer to what somebody just sent, or because the plugin wants it.
local jid = require "util.jid";
local new_cache = require "util.cache".new;
local now = require "util.time".monotonic;

local muc = module:depends "muc";
local room_mt = muc.room_mt;
local domains = module:require "domains";
local pings = module:require "ping";

-- An answer may have to wait for PeerTube, and for a connection.
local seconds_for_answer = 120;
local expected = new_cache(10000);

local function heard(from)
	if from and not prosody.hosts[jid.host(from)] then expected:set(from, now()); end
end

-- False for who may not come, and is not answered either.
local function listen(from)
	local host = jid.host(from);
	if prosody.hosts[host] then return true; end
	if not domains.may_connect(host) then return false; end
	heard(from);
	return true;
end

-- Before anybody else looks, so that whatever is refused is answered.
for _, name in ipairs { "presence"; "message"; "iq" } do
	for _, address in ipairs { "full"; "bare"; "host" } do
		module:hook(name.."/"..address, function (event)
			if not listen(event.stanza.attr.from) then return true; end
		end, 3000);
	end
end

-- What is refused before that comes from who has a stream.
local function is_refusal(stanza, to_host)
	if stanza.attr.type ~= "error" then return false; end
	for session in pairs(prosody.incoming_s2s) do
		local host = session.type == "s2sin" and session.hosts and session.hosts[to_host];
		if host and host.authed then return true; end
	end
	return false;
end

local function is_expected(to)
	local since = expected:get(to);
	return since ~= nil and now() - since < seconds_for_answer;
end

local function is_inside(stanza)
	local room_jid = jid.bare(stanza.attr.from);
	local room = jid.node(room_jid) and muc.get_room_from_jid(room_jid);
	return room and room:get_occupant_jid(stanza.attr.to) ~= nil;
end

-- Whoever is removed is told so afterwards.
local save_occupant = room_mt.save_occupant;
function room_mt:save_occupant(occupant)
	local before = self._occupants[occupant.nick];
	if before then
		for real_jid in before:each_session() do heard(real_jid); end
	end
	return save_occupant(self, occupant);
end

local function may_leave(stanza, to_host)
	if not domains.may_connect(to_host) then return false; end
	-- Servers prove to each other who they are before anything else.
	if stanza.attr.xmlns or stanza.name:match("^db:") then return true; end
	return is_inside(stanza) or is_expected(stanza.attr.to) or is_refusal(stanza, to_host) or pings.is_ours(stanza);
end

module:hook("route/remote", function (event)
	if may_leave(event.stanza, event.to_host) then return; end
	module:log("info", "Not sent to %s: %s", event.to_host, event.stanza:top_tag());
	return false;
end, 1000);

return { undo = function () room_mt.save_occupant = save_occupant; end };
