-- Other servers get a share of this one, so that people of the web notice nothing of a flood.
local jid = require "util.jid";
local new_cache = require "util.cache".new;
local new_throttle = require "util.throttle".create;
local now = require "util.time".monotonic;
local st = require "util.stanza";

local limits = module:depends "peertube_limits";
local owners = module:require "owners";

local requests_a_message = 5;
local smallest_burst = 5;
local burst_seconds = 10;
local most_shares = 3000;
local pause_seconds = 1;
-- One address may serve many domains of many people.
local domains_of_address = 4;
local most_streams = { of_one_domain = 4; of_one_owner = 12; from_one_address = 40 };
-- Connections that have not proved yet who they are.
local most_strangers = { from_one_address = 20; at_all = 200 };

local shares = new_cache(most_shares);

local function new_share(per_minute)
	local burst = math.max(smallest_burst, per_minute * burst_seconds / 60);
	local share = new_throttle(burst, burst * 60 / per_minute);
	share.per_minute = per_minute;
	return share;
end

local function share_of(key, per_minute)
	local share = shares:get(key);
	if not share or share.per_minute ~= per_minute then
		share = new_share(per_minute);
		shares:set(key, share);
	end
	return share;
end

local function address_of(session)
	local address = session.conn and session.conn.ip and session.conn:ip() or session.ip;
	return address and (limits.network_of(address) or address);
end

-- A stream has a share of its own, since it may speak for many domains. It goes with the stream.
local function share_of_stream(session, kind, per_minute)
	local key = "peertube_"..kind;
	if not session[key] or session[key].per_minute ~= per_minute then session[key] = new_share(per_minute); end
	return session[key];
end

-- Messages and presences together; requests, of which a client makes many when it joins, apart from them.
local function is_within_shares(session, stanza)
	local is_request = stanza.name == "iq";
	local kind = is_request and "iq" or "talk";
	local per_minute = module:get_option_number("peertube_remote_messages", 180) * (is_request and requests_a_message or 1);
	local domain, address = jid.host(stanza.attr.from), address_of(session);
	owners.learn(domain);
	return share_of(kind.." "..owners.of(domain), per_minute):poll(1)
		and share_of_stream(session, kind, per_minute):poll(1)
		and (not address or share_of(kind.." from "..address, per_minute * domains_of_address):poll(1));
end

local function is_from_server(event)
	return event.origin.type == "s2sin" or event.origin.type == "s2sout";
end

-- Whoever leaves may always do so.
local function may_pass(session, stanza)
	return is_within_shares(session, stanza) or (stanza.name == "presence" and stanza.attr.type == "unavailable");
end

-- A server that does not heed a refusal is read more slowly.
local function slow_down(conn)
	if conn and conn.pausefor then conn:pausefor(pause_seconds); end
end

local function refuse_excess(event)
	local stanza = event.stanza;
	if may_pass(event.origin, stanza) then return; end
	slow_down(event.origin.conn);
	if stanza.attr.type ~= "error" and stanza.attr.type ~= "result" then
		event.origin.send(st.error_reply(stanza, "wait", "resource-constraint", "Too much from your server"));
	end
	return true;
end

local function established_streams()
	local found = {};
	for session in pairs(prosody.incoming_s2s) do
		if session.peertube_since and not session.destroyed then found[#found + 1] = session; end
	end
	table.sort(found, function (one, other) return one.peertube_since > other.peertube_since; end);
	return found;
end

-- The newest stay.
local function close_excess(is_alike, most)
	local count = 0;
	for _, session in ipairs(established_streams()) do
		if is_alike(session) then
			count = count + 1;
			if count > most then session:close({ condition = "policy-violation", text = "Too many streams" }); end
		end
	end
end

local function has_same(name, session)
	return function (other) return other[name] ~= nil and other[name] == session[name] and other.to_host == session.to_host; end
end

local function bound_streams(session)
	close_excess(has_same("from_host", session), most_streams.of_one_domain);
	close_excess(has_same("peertube_owner", session), most_streams.of_one_owner);
	close_excess(has_same("peertube_address", session), most_streams.from_one_address);
end

module:hook("s2sin-established", function (event)
	local session = event.session;
	session.peertube_since, session.peertube_address = now(), address_of(session);
	if not session.from_host then return; end
	session.peertube_owner = owners.of(session.from_host);
	owners.learn(session.from_host, function (owner)
		session.peertube_owner = owner;
		if not session.destroyed then bound_streams(session); end
	end);
	bound_streams(session);
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
