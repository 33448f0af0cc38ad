<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n digits typed, 14 expected</source>
        <translation>
            <numerusform>%n digit typed, 14 expected</numerusform>
            <numerusform>%n digits typed, 14 expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message numerus="yes">
        <source>%n invisible characters removed</source>
        <translation>
            <numerusform>%n invisible character removed</numerusform>
            <numerusform>%n invisible characters removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n customers need your attention</source>
        <translation>
            <numerusform>%n customer needs your attention</numerusform>
            <numerusform>%n customers need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n are in doubt. Nothing is lost.</source>
        <translation>
            <numerusform>and %n is in doubt. Nothing is lost.</numerusform>
            <numerusform>and %n are in doubt. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were sent, but not confirmed.</source>
        <translation>
            <numerusform>%n customer was sent, but not confirmed.</numerusform>
            <numerusform>%n customers were sent, but not confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can keep working; %n changes wait on this computer.</source>
        <translation>
            <numerusform>You can keep working; %n change waits on this computer.</numerusform>
            <numerusform>You can keep working; %n changes wait on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait on this computer.</source>
        <translation>
            <numerusform>%n change waits on this computer.</numerusform>
            <numerusform>%n changes wait on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished forms:</source>
        <translation>
            <numerusform>%n unfinished form:</numerusform>
            <numerusform>%n unfinished forms:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers need your attention.</source>
        <translation>
            <numerusform>%n customer needs your attention.</numerusform>
            <numerusform>%n customers need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are known here, the till listed %1. Nothing was changed here.</source>
        <translation>
            <numerusform>%Ln customer is known here, the till listed %1. Nothing was changed here.</numerusform>
            <numerusform>%Ln customers are known here, the till listed %1. Nothing was changed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n customers deleted from this computer</source>
        <translation>
            <numerusform>%n customer deleted from this computer</numerusform>
            <numerusform>%n customers deleted from this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers deleted. %1</source>
        <translation>
            <numerusform>%n customer deleted. %1</numerusform>
            <numerusform>%n customers deleted. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers blacklisted</source>
        <translation>
            <numerusform>%n customer blacklisted</numerusform>
            <numerusform>%n customers blacklisted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers removed from the blacklist</source>
        <translation>
            <numerusform>%n customer removed from the blacklist</numerusform>
            <numerusform>%n customers removed from the blacklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n customers</source>
        <translation>
            <numerusform>delete %n customer</numerusform>
            <numerusform>delete %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blacklist %n customers</source>
        <translation>
            <numerusform>blacklist %n customer</numerusform>
            <numerusform>blacklist %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n customers from the blacklist</source>
        <translation>
            <numerusform>remove %n customer from the blacklist</numerusform>
            <numerusform>remove %n customers from the blacklist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::BusyReport</name>
    <message numerus="yes">
        <source>Copying %Ln customers…</source>
        <translation>
            <numerusform>Copying %Ln customer…</numerusform>
            <numerusform>Copying %Ln customers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ConnectionDialog</name>
    <message numerus="yes">
        <source>Shop %1 answered in %2 s. %Ln customers found.</source>
        <translation>
            <numerusform>Shop %1 answered in %2 s. %Ln customer found.</numerusform>
            <numerusform>Shop %1 answered in %2 s. %Ln customers found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::CorrectionLine</name>
    <message numerus="yes">
        <source>%n fields to correct: %1</source>
        <translation>
            <numerusform>%n field to correct: %1</numerusform>
            <numerusform>%n fields to correct: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, %n points to check: %1</source>
        <translation>
            <numerusform>Ready, %n point to check: %1</numerusform>
            <numerusform>Ready, %n points to check: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::DetailsPanel</name>
    <message numerus="yes">
        <source>%n customers selected</source>
        <translation>
            <numerusform>%n customer selected</numerusform>
            <numerusform>%n customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FormNotice</name>
    <message numerus="yes">
        <source>%1 or %n others may be the same customer.</source>
        <translation>
            <numerusform>%1 or %n other may be the same customer.</numerusform>
            <numerusform>%1 or %n others may be the same customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FormSession</name>
    <message numerus="yes">
        <source>Saved as a draft: %n fields to correct</source>
        <translation>
            <numerusform>Saved as a draft: %n field to correct</numerusform>
            <numerusform>Saved as a draft: %n fields to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxModel</name>
    <message numerus="yes">
        <source>Your action is needed (%n)</source>
        <translation>
            <numerusform>Your action is needed (%n)</numerusform>
            <numerusform>Your action is needed (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On its way (%n)</source>
        <translation>
            <numerusform>On its way (%n)</numerusform>
            <numerusform>On its way (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent today (%n)</source>
        <translation>
            <numerusform>Sent today (%n)</numerusform>
            <numerusform>Sent today (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent earlier (%n)</source>
        <translation>
            <numerusform>Sent earlier (%n)</numerusform>
            <numerusform>Sent earlier (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxPage</name>
    <message numerus="yes">
        <source>Nothing was sent in the last %n days</source>
        <translation>
            <numerusform>Nothing was sent in the last day</numerusform>
            <numerusform>Nothing was sent in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::SectionList</name>
    <message numerus="yes">
        <source>%1, %n fields to correct</source>
        <translation>
            <numerusform>%1, %n field to correct</numerusform>
            <numerusform>%1, %n fields to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::StatusLine</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes to send</source>
        <translation>
            <numerusform>%Ln change to send</numerusform>
            <numerusform>%Ln changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for your choice</source>
        <translation>
            <numerusform>%Ln waits for your choice</numerusform>
            <numerusform>%Ln wait for your choice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::TopBar</name>
    <message numerus="yes">
        <source>Send %n changes</source>
        <translation>
            <numerusform>Send %n change</numerusform>
            <numerusform>Send %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::UnfinishedList</name>
    <message numerus="yes">
        <source>%n unfinished forms</source>
        <translation>
            <numerusform>%n unfinished form</numerusform>
            <numerusform>%n unfinished forms</numerusform>
        </translation>
    </message>
</context>
</TS>
