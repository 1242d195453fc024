-- PeerTube decides who sees a chat, who gets in and as what; nobody learns from this server which chats there are.
local datetime = require "util.datetime";
local jid = require "util.jid";
local modulemanager = require "core.modulemanager";
local new_cache = require "util.cache".new;
local now = require "util.time".monotonic;
local st = require "util.stanza";

local ask = module:require "ask_peertube";
local muc = module:depends "muc";
module:depends "peertube_limits";
local gate = module:require "gate";
local links = module:require "links";
local outward = module:require "outward";
local queues = module:require "queues";
local rooms = module:require "rooms";
local presences = module:require "presences";
module:require "configuration";
module:require "heal";
local restore_resolver = module:require "targets"(gate.networks);
module:require "commands";
module:require "external";
module:require "outcasts";
module:require "mutes";
module:require "pages";
module:require "welcome";
local nicknames = module:require "nicknames";

-- Prosody 13.0 stores fractions of seconds with messages; 0.12 raises an error where it should show such a time, and sends no history.
if not pcall(datetime.datetime, 0.5) then
	for _, name in ipairs { "date", "datetime", "time", "legacy" } do
		local show = datetime[name];
		datetime[name] = function (time) return show(time and math.floor(time)); end
	end
	-- Where it was loaded first, it keeps the functions that it found.
	if modulemanager.is_loaded(module.host, "muc_mam") then modulemanager.reload(module.host, "muc_mam"); end
end
module:require "servers"(queues);
module:require "listing"(queues);

local xmlns_muc = "http://jabber.org/protocol/muc";
local unload_others = module.unload;
function module.unload()
	if unload_others then unload_others(); end
	presences.undo();
	outward.undo();
	restore_resolver();
end

local seconds_kept = 5;
local seen = new_cache(1000);
-- The answer that let a join through, for the hooks that are called because of it.
local answers = setmetatable({}, { __mode = "k" });

local error_types = {
	["item-not-found"] = "cancel";
	["forbidden"] = "auth";
	["conflict"] = "cancel";
	["not-acceptable"] = "modify";
	["resource-constraint"] = "wait";
	["not-authorized"] = "auth";
	["registration-required"] = "auth";
};

local function refuse(event, error_type, condition, text)
	event.origin.send(gate.error_reply(event.stanza, error_type, condition, text));
	return true;
end

local function deny(event, answer)
	local condition = error_types[answer.condition] and answer.condition or "forbidden";
	return refuse(event, error_types[condition], condition, type(answer.text) == "string" and answer.text or nil);
end

local function ask_whether_seen(node, bare_jid)
	local key = node.."\0"..bare_jid;
	local kept = seen:get(key);
	if kept and kept.till > now() then return kept.answer; end
	local answer = ask("access", { room = node; jid = bare_jid });
	seen:set(key, answer and { answer = answer; till = now() + seconds_kept } or nil);
	return answer;
end

local function is_available(stanza)
	return stanza.name == "presence" and stanza.attr.type == nil;
end

-- Rooms look themselves at what these answer.
local function is_answer(stanza)
	local kind = stanza.attr.type;
	return kind == "error" or (stanza.name == "iq" and kind == "result") or (stanza.name == "presence" and kind == "unavailable");
end

local function is_for_insider(room, stanza)
	local nick = room and room:get_occupant_jid(stanza.attr.from);
	return nick and (not is_available(stanza) or stanza.attr.to == nick or stanza.attr.to == room.jid);
end

local function queue_up(event)
	return queues.add(event) or refuse(event, "wait", "resource-constraint", "Too much at once");
end

local function ask_about(event, node, nick)
	local from = jid.bare(event.stanza.attr.from);
	if nick then return ask("access", nicknames.question_of(event.stanza, node, nick)); end
	return ask_whether_seen(node, from);
end

local function let_through(event, room_jid, answer, wants_in)
	local stanza, room = event.stanza, muc.get_room_from_jid(room_jid);
	if wants_in then answers[stanza] = answer; end
	if not room then return; end
	local from = jid.bare(stanza.attr.from);
	if not wants_in then return rooms.correct_affiliation(room, from, answer.affiliation); end
	rooms.describe(room, answer.room);
	rooms.give_affiliation(room, from, answer.affiliation);
end

-- What Prosody itself answers to a join is told as clients expect it, too.
local function answer_as_room(event)
	local origin = event.origin;
	event.origin = setmetatable({
		send = function (reply)
			local is_bare_error = reply.name == "presence" and reply.attr.type == "error" and not reply:get_child("x", xmlns_muc);
			return origin.send(is_bare_error and st.clone(reply):reset():tag("x", { xmlns = xmlns_muc }):up() or reply);
		end;
	}, { __index = origin });
end

local function decide(event)
	local stanza = event.stanza;
	nicknames.put_back(stanza);
	local node, host, nick = jid.split(stanza.attr.to);
	if not node then return gate.check(event); end
	if queues.is_behind_others(event) then return queue_up(event); end
	local is_code = links.is_proof(stanza);
	if gate.check(event, is_code) then return true; end
	local room_jid = jid.join(node, host);
	if is_answer(stanza) then return not muc.get_room_from_jid(room_jid) or nil; end
	if is_code then
		if not queues.may_wait(event) then return queue_up(event); end
		if links.prove(event) or gate.check(event) then return true; end
	end
	local wants_in = is_available(stanza);
	if wants_in then answer_as_room(event); end
	if is_for_insider(muc.get_room_from_jid(room_jid), stanza) then return; end
	if not queues.may_wait(event) then return queue_up(event); end

	local answer = ask_about(event, node, wants_in and nick);
	if event.origin.destroyed then return true; end
	if not answer then return refuse(event, "wait", "resource-constraint", "PeerTube does not answer"); end
	if answer.allowed ~= true then return deny(event, answer); end
	local is_named = not wants_in or nicknames.rename(stanza, answer);
	if is_named ~= true then return refuse(event, "modify", "not-acceptable", is_named); end
	return let_through(event, room_jid, answer, wants_in);
end

for _, name in ipairs { "presence"; "iq"; "message" } do
	for _, address in ipairs { "full"; "bare"; "host" } do
		module:hook(name.."/"..address, decide, 1000);
	end
end

module:hook("muc-room-pre-create", function (event)
	local answer = answers[event.stanza];
	if not answer then return refuse(event, "cancel", "item-not-found"); end
	rooms.set_up(event.room, answer.room);
	-- Prosody makes the first who comes the owner.
	local from = jid.bare(event.stanza.attr.from);
	event.room:set_affiliation(true, from, "none");
	rooms.give_affiliation(event.room, from, answer.affiliation);
end, -2);

-- A client that learns that it made the room would offer to configure it.
module:hook("muc-broadcast-presence", function (event)
	event.x:maptags(function (tag)
		return not (tag.name == "status" and tag.attr.code == "201") and tag or nil;
	end);
end);

module:hook("muc-occupant-pre-join", function (event)
	local answer, occupant = answers[event.stanza], event.occupant;
	if answer and answer.voice == false and event.is_first_session and occupant.role == "participant" then
		occupant.role = "visitor";
	end
end);
