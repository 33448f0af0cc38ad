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
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln without the leading 0: repaired</source>
        <translation>
            <numerusform>%Ln without the leading 0: repaired</numerusform>
            <numerusform>%Ln without the leading 0: repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers of a spreadsheet: repaired</source>
        <translation>
            <numerusform>%Ln number of a spreadsheet: repaired</numerusform>
            <numerusform>%Ln numbers of a spreadsheet: repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards of an address book</source>
        <translation>
            <numerusform>%Ln card of an address book</numerusform>
            <numerusform>%Ln cards of an address book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are longer or shorter than the first one: look at row %1.</source>
        <translation>
            <numerusform>%Ln row is longer or shorter than the first one: look at row %1.</numerusform>
            <numerusform>%Ln rows are longer or shorter than the first one: look at row %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups of the address book are left out.</source>
        <translation>
            <numerusform>%Ln group of the address book is left out.</numerusform>
            <numerusform>%Ln groups of the address book are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln to correct</numerusform>
            <numerusform>%Ln to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln beyond repair: left empty</source>
        <translation>
            <numerusform>%Ln beyond repair: left empty</numerusform>
            <numerusform>%Ln beyond repair: left empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a whole date: left empty</source>
        <translation>
            <numerusform>%Ln without a whole date: left empty</numerusform>
            <numerusform>%Ln without a whole date: left empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows, first row %1 – %2</source>
        <translation>
            <numerusform>%Ln row, first row %1 – %2</numerusform>
            <numerusform>%Ln rows, first row %1 – %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers created</source>
        <translation>
            <numerusform>%Ln customer created</numerusform>
            <numerusform>%Ln customers created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had everything already</source>
        <translation>
            <numerusform>%Ln had everything already</numerusform>
            <numerusform>%Ln had everything already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln customers need your attention</source>
        <translation>
            <numerusform>%Ln customer needs your attention</numerusform>
            <numerusform>%Ln customers need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln are in doubt. Nothing is lost.</source>
        <translation>
            <numerusform>and %Ln is in doubt. Nothing is lost.</numerusform>
            <numerusform>and %Ln are in doubt. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers were sent, but not confirmed.</source>
        <translation>
            <numerusform>%Ln customer was sent, but not confirmed.</numerusform>
            <numerusform>%Ln customers were sent, but not confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can keep working; %Ln changes wait on this computer.</source>
        <translation>
            <numerusform>You can keep working; %Ln change waits on this computer.</numerusform>
            <numerusform>You can keep working; %Ln changes wait on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes wait on this computer.</source>
        <translation>
            <numerusform>%Ln change waits on this computer.</numerusform>
            <numerusform>%Ln changes wait on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished forms:</source>
        <translation>
            <numerusform>%Ln unfinished form:</numerusform>
            <numerusform>%Ln unfinished forms:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers need your attention.</source>
        <translation>
            <numerusform>%Ln customer needs your attention.</numerusform>
            <numerusform>%Ln customers need your attention.</numerusform>
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
        <source>%Ln customers deleted from this computer</source>
        <translation>
            <numerusform>%Ln customer deleted from this computer</numerusform>
            <numerusform>%Ln customers deleted from this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers deleted. %1</source>
        <translation>
            <numerusform>%Ln customer deleted. %1</numerusform>
            <numerusform>%Ln customers deleted. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers blacklisted</source>
        <translation>
            <numerusform>%Ln customer blacklisted</numerusform>
            <numerusform>%Ln customers blacklisted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers removed from the blacklist</source>
        <translation>
            <numerusform>%Ln customer removed from the blacklist</numerusform>
            <numerusform>%Ln customers removed from the blacklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln customers</source>
        <translation>
            <numerusform>delete %Ln customer</numerusform>
            <numerusform>delete %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blacklist %Ln customers</source>
        <translation>
            <numerusform>blacklist %Ln customer</numerusform>
            <numerusform>blacklist %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %Ln customers from the blacklist</source>
        <translation>
            <numerusform>remove %Ln customer from the blacklist</numerusform>
            <numerusform>remove %Ln customers from the blacklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers merged with their double</source>
        <translation>
            <numerusform>%Ln customer merged with its double</numerusform>
            <numerusform>%Ln customers merged with their double</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %Ln customers</source>
        <translation>
            <numerusform>merge %Ln customer</numerusform>
            <numerusform>merge %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customers changed</source>
        <translation>
            <numerusform>%1 of %Ln customer changed</numerusform>
            <numerusform>%1 of %Ln customers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %1 of %Ln customers</source>
        <translation>
            <numerusform>change %1 of %Ln customer</numerusform>
            <numerusform>change %1 of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln customers</source>
        <translation>
            <numerusform>import %Ln customer</numerusform>
            <numerusform>import %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportDetails</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::BulkChangeDialog</name>
    <message numerus="yes">
        <source>Change a field of %Ln customers</source>
        <translation>
            <numerusform>Change a field of %Ln customer</numerusform>
            <numerusform>Change a field of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers would change.</source>
        <translation>
            <numerusform>%Ln customer would change.</numerusform>
            <numerusform>%Ln customers would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would become drafts, for the value breaks a rule.</source>
        <translation>
            <numerusform>%Ln would become a draft, for the value breaks a rule.</numerusform>
            <numerusform>%Ln would become drafts, for the value breaks a rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln customers</source>
        <translation>
            <numerusform>Change %Ln customer</numerusform>
            <numerusform>Change %Ln customers</numerusform>
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
    <name>carnet::CheckStep</name>
    <message numerus="yes">
        <source>&amp;What happens with the %Ln selected rows</source>
        <translation>
            <numerusform>&amp;What happens with the selected row</numerusform>
            <numerusform>&amp;What happens with the %Ln selected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::ColumnsStep</name>
    <message numerus="yes">
        <source>Nothing is written yet. Next: you see the %Ln rows, the problems and the %1 that look like existing customers.</source>
        <translation>
            <numerusform>Nothing is written yet. Next: you see the row, the problems and the %1 that look like existing customers.</numerusform>
            <numerusform>Nothing is written yet. Next: you see the %Ln rows, the problems and the %1 that look like existing customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written yet. Next: you see the %Ln rows and the problems.</source>
        <translation>
            <numerusform>Nothing is written yet. Next: you see the row and the problems.</numerusform>
            <numerusform>Nothing is written yet. Next: you see the %Ln rows and the problems.</numerusform>
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
    <name>carnet::CustomersPage</name>
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
</context>
<context>
    <name>carnet::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln customers selected</source>
        <translation>
            <numerusform>%Ln customer selected</numerusform>
            <numerusform>%Ln customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::Files</name>
    <message numerus="yes">
        <source>%Ln customers written to %1</source>
        <translation>
            <numerusform>%Ln customer written to %1</numerusform>
            <numerusform>%Ln customers written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::FindingHeader</name>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
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
    <name>carnet::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln skipped rows were saved.</source>
        <translation>
            <numerusform>%Ln skipped row was saved.</numerusform>
            <numerusform>%Ln skipped rows were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers were added meanwhile. Now %Ln rows are already here: look at step 3, then import.</source>
        <translation>
            <numerusform>Customers were added meanwhile. Now %Ln row is already here: look at step 3, then import.</numerusform>
            <numerusform>Customers were added meanwhile. Now %Ln rows are already here: look at step 3, then import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxModel</name>
    <message numerus="yes">
        <source>Your action is needed (%Ln)</source>
        <translation>
            <numerusform>Your action is needed (%Ln)</numerusform>
            <numerusform>Your action is needed (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On its way (%Ln)</source>
        <translation>
            <numerusform>On its way (%Ln)</numerusform>
            <numerusform>On its way (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent today (%Ln)</source>
        <translation>
            <numerusform>Sent today (%Ln)</numerusform>
            <numerusform>Sent today (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent earlier (%Ln)</source>
        <translation>
            <numerusform>Sent earlier (%Ln)</numerusform>
            <numerusform>Sent earlier (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::OutboxPage</name>
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
    <name>carnet::OutboxView</name>
    <message numerus="yes">
        <source>Nothing was sent in the last %n days</source>
        <translation>
            <numerusform>Nothing was sent in the last day</numerusform>
            <numerusform>Nothing was sent in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::PairDetails</name>
    <message numerus="yes">
        <source>%n customers may be the same one.</source>
        <translation>
            <numerusform>%n customer may be the same one.</numerusform>
            <numerusform>%n customers may be the same one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carnet::RecentlyDeletedDialog</name>
    <message numerus="yes">
        <source>Deleted here and on the till in the last %n days</source>
        <translation>
            <numerusform>Deleted here and on the till in the last day</numerusform>
            <numerusform>Deleted here and on the till in the last %n days</numerusform>
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
    <name>carnet::TopBar</name>
    <message numerus="yes">
        <source>Send %Ln changes</source>
        <translation>
            <numerusform>Send %Ln change</numerusform>
            <numerusform>Send %Ln changes</numerusform>
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
<context>
    <name>carnet::WriteStep</name>
    <message numerus="yes">
        <source>%Ln of the new customers become drafts, for they have something to correct.</source>
        <translation>
            <numerusform>%Ln of the new customers becomes a draft, for there is something to correct.</numerusform>
            <numerusform>%Ln of the new customers become drafts, for they have something to correct.</numerusform>
        </translation>
    </message>
</context>
</TS>
