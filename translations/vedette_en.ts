<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>vedette::ui::AlertActions</name>
    <message numerus="yes">
        <source>%Ln alerts</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts leave the open ones.</source>
        <translation>
            <numerusform>%Ln alert leaves the open ones.</numerusform>
            <numerusform>%Ln alerts leave the open ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln alerts now.</source>
        <translation>
            <numerusform>Hides %Ln alert now.</numerusform>
            <numerusform>Hides %Ln alerts now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts become part of it and stay as they are. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alert becomes part of it and stays as it is. Undo takes it back.</numerusform>
            <numerusform>%Ln alerts become part of it and stay as they are. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alert is dealt with. It comes back when it is found again. Undo takes it back.</numerusform>
            <numerusform>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln peers…</source>
        <translation>
            <numerusform>Block %Ln peer…</numerusform>
            <numerusform>Block %Ln peers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln peers…</source>
        <translation>
            <numerusform>Disconnect %Ln peer…</numerusform>
            <numerusform>Disconnect %Ln peers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examine %Ln peers</source>
        <translation>
            <numerusform>Examine %Ln peer</numerusform>
            <numerusform>Examine %Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now.</source>
        <translation>
            <numerusform>Closes %Ln connection now.</numerusform>
            <numerusform>Closes %Ln connections now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln peers %1, also after a restart.</source>
        <translation>
            <numerusform>Refuses %Ln peer %1, also after a restart.</numerusform>
            <numerusform>Refuses %Ln peers %1, also after a restart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now. They may come back; this cannot be undone.</source>
        <translation>
            <numerusform>Closes %Ln connection now. It may come back; this cannot be undone.</numerusform>
            <numerusform>Closes %Ln connections now. They may come back; this cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertHerald</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are open.</source>
        <translation>
            <numerusform>%Ln other is open.</numerusform>
            <numerusform>%Ln others are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertPage</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsView</name>
    <message numerus="yes">
        <source>%1 of %Ln alerts</source>
        <translation>
            <numerusform>%1 of %Ln alert</numerusform>
            <numerusform>%1 of %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</source>
        <translation>
            <numerusform>%Ln rule watches everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What it finds stands here, the gravest first. An attack in the lab shows it.</numerusform>
            <numerusform>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditView</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::BlockDialog</name>
    <message numerus="yes">
        <source>Closes %Ln connections now</source>
        <translation>
            <numerusform>Closes %Ln connection now</numerusform>
            <numerusform>Closes %Ln connections now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refuses %Ln peers</source>
        <translation>
            <numerusform>refuses %Ln peer</numerusform>
            <numerusform>refuses %Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonySetup</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyWords</name>
    <message numerus="yes">
        <source>begun %n time(s) before</source>
        <translation>
            <numerusform>begun %n time before</numerusform>
            <numerusform>begun %n times before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::DoctorCard</name>
    <message numerus="yes">
        <source>%1, %n protocol(s)</source>
        <translation>
            <numerusform>%1, %n protocol</numerusform>
            <numerusform>%1, %n protocols</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n address(es) that were tried</source>
        <translation>
            <numerusform>%1 of %n address that was tried</numerusform>
            <numerusform>%1 of %n addresses that were tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventWords</name>
    <message numerus="yes">
        <source>Listening on %Ln addresses</source>
        <translation>
            <numerusform>Listening on %Ln address</numerusform>
            <numerusform>Listening on %Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording ends, %Ln events dropped</source>
        <translation>
            <numerusform>Recording ends, %Ln event dropped</numerusform>
            <numerusform>Recording ends, %Ln events dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came into the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 came into the routing table (%Ln peer)</numerusform>
            <numerusform>%1 came into the routing table (%Ln peers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 left the routing table (%Ln peer)</numerusform>
            <numerusform>%1 left the routing table (%Ln peers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers disagree</source>
        <translation>
            <numerusform>%Ln bootnode reached, %1 not; their answers disagree</numerusform>
            <numerusform>%Ln bootnodes reached, %1 not; their answers disagree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers agree</source>
        <translation>
            <numerusform>%Ln bootnode reached, %1 not; their answers agree</numerusform>
            <numerusform>%Ln bootnodes reached, %1 not; their answers agree</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::HealthFacts</name>
    <message numerus="yes">
        <source>%Ln times within %1.</source>
        <translation>
            <numerusform>%Ln time within %1.</numerusform>
            <numerusform>%Ln times within %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, and no connection is open.</source>
        <translation>
            <numerusform>%Ln peer is known, and no connection is open.</numerusform>
            <numerusform>%Ln peers are known, and no connection is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes out of reach</source>
        <translation>
            <numerusform>%Ln bootnode out of reach</numerusform>
            <numerusform>%Ln bootnodes out of reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more alerts are open</source>
        <translation>
            <numerusform>%Ln more alert is open</numerusform>
            <numerusform>%Ln more alerts are open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentActions</name>
    <message numerus="yes">
        <source>%Ln of its alerts are still open and stay so. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln of its alerts is still open and stays so. Undo takes it back.</numerusform>
            <numerusform>%Ln of its alerts are still open and stay so. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the audit log vouch for it.</source>
        <translation>
            <numerusform>%Ln record of the audit log vouches for it.</numerusform>
            <numerusform>%Ln records of the audit log vouch for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsView</name>
    <message numerus="yes">
        <source>%1 of %Ln incidents</source>
        <translation>
            <numerusform>%1 of %Ln incident</numerusform>
            <numerusform>%1 of %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::InitializeDialog</name>
    <message numerus="yes">
        <source>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</source>
        <translation>
            <numerusform>Erases the token with the %Ln key that shows, and those that do not. This cannot be undone.</numerusform>
            <numerusform>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::Joining</name>
    <message numerus="yes">
        <source>%1; %Ln protocols</source>
        <translation>
            <numerusform>%1; %Ln protocol</numerusform>
            <numerusform>%1; %Ln protocols</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers in our routing table</source>
        <translation>
            <numerusform>%Ln peer in our routing table</numerusform>
            <numerusform>%Ln peers in our routing table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysView</name>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::NoteDialog</name>
    <message numerus="yes">
        <source>Tags for %Ln peers</source>
        <translation>
            <numerusform>Tags for %Ln peer</numerusform>
            <numerusform>Tags for %Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::OverviewView</name>
    <message numerus="yes">
        <source>%1 of %2 known peers are connected, seen from %Ln places.</source>
        <translation>
            <numerusform>%1 of %2 known peers are connected, seen from %Ln place.</numerusform>
            <numerusform>%1 of %2 known peers are connected, seen from %Ln places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerActions</name>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerColumns</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerFactSheet</name>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln stream</numerusform>
            <numerusform>%Ln streams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPanel</name>
    <message numerus="yes">
        <source>%Ln peers are selected.</source>
        <translation>
            <numerusform>%Ln peer is selected.</numerusform>
            <numerusform>%Ln peers are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeersView</name>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 of %Ln peer</numerusform>
            <numerusform>%1 of %Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, but none has all of what the box above asks for.</source>
        <translation>
            <numerusform>%Ln peer is known, but it has not all of what the box above asks for.</numerusform>
            <numerusform>%Ln peers are known, but none has all of what the box above asks for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyView</name>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at again</source>
        <translation>
            <numerusform>%Ln to look at again</numerusform>
            <numerusform>%Ln to look at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::ScenarioModel</name>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentPicture</name>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentsPanel</name>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents, for where they are</source>
        <translation>
            <numerusform>%Ln agent, for where it is</numerusform>
            <numerusform>%Ln agents, for where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln critical</numerusform>
            <numerusform>%Ln critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln high</source>
        <translation>
            <numerusform>%Ln high</numerusform>
            <numerusform>%Ln high</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierColumn</name>
    <message numerus="yes">
        <source>%1: %Ln peers</source>
        <translation>
            <numerusform>%1: %Ln peer</numerusform>
            <numerusform>%1: %Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelinePanel</name>
    <message numerus="yes">
        <source>%1 to %2: %Ln changes</source>
        <translation>
            <numerusform>%1 to %2: %Ln change</numerusform>
            <numerusform>%1 to %2: %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenWords</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopologyView</name>
    <message numerus="yes">
        <source>%Ln peers of %1 broke a protocol</source>
        <translation>
            <numerusform>%Ln peer of %1 broke a protocol</numerusform>
            <numerusform>%Ln peers of %1 broke a protocol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers without a connection hidden (H)</source>
        <translation>
            <numerusform>%Ln peer without a connection hidden (H)</numerusform>
            <numerusform>%Ln peers without a connection hidden (H)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Graph of %Ln peers, %L1 connections</source>
        <translation>
            <numerusform>Graph of %Ln peer, %L1 connections</numerusform>
            <numerusform>Graph of %Ln peers, %L1 connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers chosen</source>
        <translation>
            <numerusform>%Ln peer chosen</numerusform>
            <numerusform>%Ln peers chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPage</name>
    <message numerus="yes">
        <source>%n record(s), every signature holds.</source>
        <translation>
            <numerusform>%n record, every signature holds.</numerusform>
            <numerusform>%n records, every signature holds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s).</source>
        <translation>
            <numerusform>%n exception.</numerusform>
            <numerusform>%n exceptions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPaper</name>
    <message numerus="yes">
        <source>%1, %n record(s), held from %2 to %3</source>
        <translation>
            <numerusform>%1, %n record, held from %2 to %3</numerusform>
            <numerusform>%1, %n records, held from %2 to %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustActions</name>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds for %Ln peers %1.</source>
        <translation>
            <numerusform>Holds for %Ln peer %1.</numerusform>
            <numerusform>Holds for %Ln peers %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustView</name>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln peer</numerusform>
            <numerusform>%Ln peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 of %Ln peer</numerusform>
            <numerusform>%1 of %Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustWords</name>
    <message numerus="yes">
        <source>%Ln tasks done well</source>
        <translation>
            <numerusform>%Ln task done well</numerusform>
            <numerusform>%Ln tasks done well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known answers given rightly</source>
        <translation>
            <numerusform>%Ln known answer given rightly</numerusform>
            <numerusform>%Ln known answers given rightly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a breach</source>
        <translation>
            <numerusform>%Ln day without a breach</numerusform>
            <numerusform>%Ln days without a breach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TwinList</name>
    <message numerus="yes">
        <source>refused %Ln times</source>
        <translation>
            <numerusform>refused %Ln time</numerusform>
            <numerusform>refused %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broke a protocol %Ln times</source>
        <translation>
            <numerusform>broke a protocol %Ln time</numerusform>
            <numerusform>broke a protocol %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfPanel</name>
    <message numerus="yes">
        <source>%Ln peers would fall at once.</source>
        <translation>
            <numerusform>%Ln peer would fall at once.</numerusform>
            <numerusform>%Ln peers would fall at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers could rise, each when it has proved itself.</source>
        <translation>
            <numerusform>%Ln peer could rise, when it has proved itself.</numerusform>
            <numerusform>%Ln peers could rise, each when it has proved itself.</numerusform>
        </translation>
    </message>
</context>
</TS>
