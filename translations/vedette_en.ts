<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
