-- Other servers get a share of this one, so that people of the web notice nothing of a flood.
local jid = require "util.jid";
local new_cache = require "util.cache".new;
local new_throttle = require "util.throttle".create;
local now = require "util.time".monotonic;
local st = require "util.stanza";

local requests_a_message = 5;
local smallest_burst = 5;
local burst_seconds = 10;
local most_shares = 1000;
local pause_seconds = 1;
local most_streams = 4;
-- Connections that have not proved yet who they are.
local most_strangers = { from_one_address = 20; at_all = 200 };

local shares = new_cache(most_shares);

-- Messages and presences together; requests, of which a client makes many when it joins, apart from them.
local function share_of(stanza)
	local per_minute = module:get_option_number("peertube_remote_messages", 180) * (stanza.name == "iq" and requests_a_message or 1);
	local key = (stanza.name == "iq" and "iq " or "")..jid.host(stanza.attr.from);
	local share = shares:get(key);
	if not share or share.per_minute ~= per_minute then
		local burst = math.max(smallest_burst, per_minute * burst_seconds / 60);
		share = new_throttle(burst, burst * 60 / per_minute);
		share.per_minute = per_minute;
		shares:set(key, share);
	end
	return share;
end

local function is_from_server(event)
	return event.origin.type == "s2sin" or event.origin.type == "s2sout";
end

-- Whoever leaves may always do so.
local function is_within_share(stanza)
	return share_of(stanza):poll(1) or (stanza.name == "presence" and stanza.attr.type == "unavailable");
end

-- A server that does not heed a refusal is read more slowly.
local function slow_down(conn)
	if conn and conn.pausefor then conn:pausefor(pause_seconds); end
end

local function refuse_excess(event)
	local stanza = event.stanza;
	if is_within_share(stanza) then return; end
	slow_down(event.origin.conn);
	if stanza.attr.type ~= "error" and stanza.attr.type ~= "result" then
		event.origin.send(st.error_reply(stanza, "wait", "resource-constraint", "Too much from your server"));
	end
	return true;
end

local function oldest_stream_beside(new)
	local oldest, count = new, 0;
	for session in pairs(prosody.incoming_s2s) do
		if session.from_host == new.from_host and session.to_host == new.to_host and session.peertube_since then
			count = count + 1;
			if session.peertube_since < oldest.peertube_since then oldest = session; end
		end
	end
	return oldest, count;
end

module:hook("s2sin-established", function (event)
	local session = event.session;
	session.peertube_since = now();
	local oldest, count = oldest_stream_beside(session);
	if count > most_streams then oldest:close({ condition = "policy-violation", text = "Too many streams" }); end
end);

local function count_strangers(address)
	local from_one_address, at_all = 0, 0;
	for session in pairs(prosody.incoming_s2s) do
		if session.type == "s2sin_unauthed" then
			at_all = at_all + 1;
			if session.conn and session.conn:ip() == address then from_one_address = from_one_address + 1; end
		end
	end
	return from_one_address, at_all;
end

module:hook_global("s2s-connected", function (event)
	local session = event.session;
	if session.type ~= "s2sin_unauthed" then return; end
	local from_one_address, at_all = count_strangers(session.conn:ip());
	if from_one_address > most_strangers.from_one_address or at_all > most_strangers.at_all then session.conn:close(); end
end);

-- What waits in a queue was counted when it came.
return function (queues)
	for _, kind in ipairs { "presence"; "iq"; "message" } do
		for _, part in ipairs { "full"; "bare"; "host" } do
			module:hook(kind.."/"..part, function (event)
				if is_from_server(event) and not queues.is_queued(event.stanza) then return refuse_excess(event); end
			end, 2000);
		end
	end
end;
