<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message numerus="yes">
        <source>%n jobs at most</source>
        <translation>
            <numerusform>%n job at most</numerusform>
            <numerusform>%n jobs at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>%n appointments are in {file}.</source>
        <translation>
            <numerusform>%n appointment is in {file}.</numerusform>
            <numerusform>%n appointments are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said they would not come</source>
        <translation>
            <numerusform>%n said they would not come</numerusform>
            <numerusform>%n said they would not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n did not come</numerusform>
            <numerusform>%n did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not coming</source>
        <translation>
            <numerusform>%n not coming</numerusform>
            <numerusform>%n not coming</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoundCard</name>
    <message numerus="yes">
        <source>%n wishes</source>
        <translation>
            <numerusform>%n wish</numerusform>
            <numerusform>%n wishes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHandView</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message numerus="yes">
        <source>%n people to go</source>
        <translation>
            <numerusform>%n person to go</numerusform>
            <numerusform>%n people to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mine} of %n people to go</source>
        <translation>
            <numerusform>{mine} of %n person to go</numerusform>
            <numerusform>{mine} of %n people to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message numerus="yes">
        <source>Nobody is missed because of this date. %n people expected it: do they know?</source>
        <translation>
            <numerusform>Nobody is missed because of this date. %n person expected it: do they know?</numerusform>
            <numerusform>Nobody is missed because of this date. %n people expected it: do they know?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message numerus="yes">
        <source>Take %n names off</source>
        <translation>
            <numerusform>Take %n name off</numerusform>
            <numerusform>Take %n names off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written about %n calls and things to do</source>
        <translation>
            <numerusform>What was written about %n call and thing to do</numerusform>
            <numerusform>What was written about %n calls and things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what was changed, in full, in %n rows</source>
        <translation>
            <numerusform>what was changed, in full, in %n row</numerusform>
            <numerusform>what was changed, in full, in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the name with %n expenses</source>
        <translation>
            <numerusform>the name with %n expense</numerusform>
            <numerusform>the name with %n expenses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what %n people did as a volunteer</source>
        <translation>
            <numerusform>what %n person did as a volunteer</numerusform>
            <numerusform>what %n people did as a volunteer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said they would not come</source>
        <translation>
            <numerusform>%n said they would not come</numerusform>
            <numerusform>%n said they would not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n did not come</numerusform>
            <numerusform>%n did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Far fewer than usual: mostly %n people come.</source>
        <translation>
            <numerusform>Far fewer than usual: mostly %n person come.</numerusform>
            <numerusform>Far fewer than usual: mostly %n people come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComesToCard</name>
    <message numerus="yes">
        <source>present %n times</source>
        <translation>
            <numerusform>present %n time</numerusform>
            <numerusform>present %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>announced %n times</source>
        <translation>
            <numerusform>announced %n time</numerusform>
            <numerusform>announced %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not come %n times</source>
        <translation>
            <numerusform>did not come %n time</numerusform>
            <numerusform>did not come %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n times</source>
        <translation>
            <numerusform>the last %n time</numerusform>
            <numerusform>the last %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message numerus="yes">
        <source>Shopping taxi: %n people without a run…</source>
        <translation>
            <numerusform>Shopping taxi: %n person without a run…</numerusform>
            <numerusform>Shopping taxi: %n people without a run…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivideDialog</name>
    <message numerus="yes">
        <source>%n people to call.</source>
        <translation>
            <numerusform>%n person to call.</numerusform>
            <numerusform>%n people to call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n people</source>
        <translation>
            <numerusform>{name}: %n person</numerusform>
            <numerusform>{name}: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message numerus="yes">
        <source>%n written down</source>
        <translation>
            <numerusform>%n written down</numerusform>
            <numerusform>%n written down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>The name is taken out of %n lines about somebody else.</source>
        <translation>
            <numerusform>The name is taken out of %n line about somebody else.</numerusform>
            <numerusform>The name is taken out of %n lines about somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message numerus="yes">
        <source>%n people are named in no list: what we have of them is only kept.</source>
        <translation>
            <numerusform>%n person is named in no list: what we have of them is only kept.</numerusform>
            <numerusform>%n people are named in no list: what we have of them is only kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in {file}. It was noted that you saved this list.</source>
        <translation>
            <numerusform>%n row is in {file}. It was noted that you saved this list.</numerusform>
            <numerusform>%n rows are in {file}. It was noted that you saved this list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitsPanel</name>
    <message numerus="yes">
        <source>%n others cannot now.</source>
        <translation>
            <numerusform>%n other cannot now.</numerusform>
            <numerusform>%n others cannot now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fit</source>
        <translation>
            <numerusform>%n more fits</numerusform>
            <numerusform>%n more fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are full</source>
        <translation>
            <numerusform>%n is full</numerusform>
            <numerusform>%n are full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rather not</source>
        <translation>
            <numerusform>%n rather not</numerusform>
            <numerusform>%n rather not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>All %n lines are as Voordeur wrote them.</source>
        <translation>
            <numerusform>All %n line is as Voordeur wrote them.</numerusform>
            <numerusform>All %n lines are as Voordeur wrote them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>This looks like a list of people: %n rows.</source>
        <translation>
            <numerusform>This looks like a list of people: %n row.</numerusform>
            <numerusform>This looks like a list of people: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This looks like a list of volunteers: %n rows.</source>
        <translation>
            <numerusform>This looks like a list of volunteers: %n row.</numerusform>
            <numerusform>This looks like a list of volunteers: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This looks like a list of requests: %n rows.</source>
        <translation>
            <numerusform>This looks like a list of requests: %n row.</numerusform>
            <numerusform>This looks like a list of requests: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteers new.</source>
        <translation>
            <numerusform>%n volunteer new.</numerusform>
            <numerusform>%n volunteers new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests new.</source>
        <translation>
            <numerusform>%n request new.</numerusform>
            <numerusform>%n requests new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people new.</source>
        <translation>
            <numerusform>%n person new.</numerusform>
            <numerusform>%n people new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people known already.</source>
        <translation>
            <numerusform>%n person known already.</numerusform>
            <numerusform>%n people known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n known people something was filled in.</source>
        <translation>
            <numerusform>Of %n known person something was filled in.</numerusform>
            <numerusform>Of %n known people something was filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out:</source>
        <translation>
            <numerusform>%n row left out:</numerusform>
            <numerusform>%n rows left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are missed, but spoken to since, or it is known why.</source>
        <translation>
            <numerusform>%n more is missed, but spoken to since, or it is known why.</numerusform>
            <numerusform>%n more are missed, but spoken to since, or it is known why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are missed, but need no call: they are away or ended, or do not want to be called.</source>
        <translation>
            <numerusform>%n more is missed, but needs no call: away or ended, or does not want to be called.</numerusform>
            <numerusform>%n more are missed, but need no call: they are away or ended, or do not want to be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stand there under “Not now”: for later.</source>
        <translation>
            <numerusform>%n more stands there under “Not now”: for later.</numerusform>
            <numerusform>%n more stand there under “Not now”: for later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are missed elsewhere too, and stand there once.</source>
        <translation>
            <numerusform>%n person is missed elsewhere too, and stands there once.</numerusform>
            <numerusform>%n people are missed elsewhere too, and stand there once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to call</source>
        <translation>
            <numerusform>%n person to call</numerusform>
            <numerusform>%n people to call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under “Long ago”</source>
        <translation>
            <numerusform>%n under “Long ago”</numerusform>
            <numerusform>%n under “Long ago”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests need a helper again: theirs lacks what is needed now.</source>
        <translation>
            <numerusform>%n request needs a helper again: theirs lacks what is needed now.</numerusform>
            <numerusform>%n requests need a helper again: theirs lacks what is needed now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListChooser</name>
    <message numerus="yes">
        <source>closed, %n present</source>
        <translation>
            <numerusform>closed, %n present</numerusform>
            <numerusform>closed, %n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingDialog</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message numerus="yes">
        <source>Short and practical, at most %n letters. No illness, no diagnosis.</source>
        <translation>
            <numerusform>Short and practical, at most %n letter. No illness, no diagnosis.</numerusform>
            <numerusform>Short and practical, at most %n letters. No illness, no diagnosis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message numerus="yes">
        <source>and %n more rows</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteers new</source>
        <translation>
            <numerusform>%n volunteer new</numerusform>
            <numerusform>%n volunteers new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests new</source>
        <translation>
            <numerusform>%n request new</numerusform>
            <numerusform>%n requests new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests known already</source>
        <translation>
            <numerusform>%n request known already</numerusform>
            <numerusform>%n requests known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n known people something is filled in</source>
        <translation>
            <numerusform>of %n known person something is filled in</numerusform>
            <numerusform>of %n known people something is filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact persons</source>
        <translation>
            <numerusform>%n contact person</numerusform>
            <numerusform>%n contact persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times present</source>
        <translation>
            <numerusform>%n time present</numerusform>
            <numerusform>%n times present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n doubtful ones among them</source>
        <translation>
            <numerusform>the doubtful one among them</numerusform>
            <numerusform>the %n doubtful ones among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to call</source>
        <translation>
            <numerusform>%n person to call</numerusform>
            <numerusform>%n people to call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under “Long ago”</source>
        <translation>
            <numerusform>%n under “Long ago”</numerusform>
            <numerusform>%n under “Long ago”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times it was not held.</source>
        <translation>
            <numerusform>%n time it was not held.</numerusform>
            <numerusform>%n times it was not held.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewModel</name>
    <message numerus="yes">
        <source>missed %n times</source>
        <translation>
            <numerusform>missed %n time</numerusform>
            <numerusform>missed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>last %n times</source>
        <translation>
            <numerusform>last %n time</numerusform>
            <numerusform>last %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitors on average</source>
        <translation>
            <numerusform>%n visitor on average</numerusform>
            <numerusform>%n visitors on average</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleOffered</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>{name}, choose a PIN of %n digits</source>
        <translation>
            <numerusform>{name}, choose a PIN of %n digits</numerusform>
            <numerusform>{name}, choose a PIN of %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>More than %n things were done since, and will be lost. The newest:</source>
        <translation>
            <numerusform>More than %n thing was done since, and will be lost. The newest:</numerusform>
            <numerusform>More than %n things were done since, and will be lost. The newest:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were done since, and will be lost:</source>
        <translation>
            <numerusform>%n thing was done since, and will be lost:</numerusform>
            <numerusform>%n things were done since, and will be lost:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>The screen hides after %n minutes</source>
        <translation>
            <numerusform>The screen hides after %n minute</numerusform>
            <numerusform>The screen hides after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and locks after %n.</source>
        <translation>
            <numerusform>and locks after %n.</numerusform>
            <numerusform>and locks after %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShutPanel</name>
    <message numerus="yes">
        <source>The list is closed. %n people were there.</source>
        <translation>
            <numerusform>The list is closed. %n person was there.</numerusform>
            <numerusform>The list is closed. %n people were there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n regular</numerusform>
            <numerusform>%n regulars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars are missed.</source>
        <translation>
            <numerusform>%n regular is missed.</numerusform>
            <numerusform>%n regulars are missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people on the list have not come yet.</source>
        <translation>
            <numerusform>%n person on the list has not come yet.</numerusform>
            <numerusform>%n people on the list have not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people said many times that they would not come.</source>
        <translation>
            <numerusform>%n person said many time that they would not come.</numerusform>
            <numerusform>%n people said many times that they would not come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more appointments</source>
        <translation>
            <numerusform>and %n more appointment</numerusform>
            <numerusform>and %n more appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolunteerStopsPage</name>
    <message numerus="yes">
        <source>%n things on the table.</source>
        <translation>
            <numerusform>%n things on the table.</numerusform>
            <numerusform>%n things on the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>{reason}, tried %n times</source>
        <translation>
            <numerusform>{reason}, tried %n time</numerusform>
            <numerusform>{reason}, tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: announced %n times</source>
        <translation>
            <numerusform>{activity}: announced %n time</numerusform>
            <numerusform>{activity}: announced %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: %n times missed</source>
        <translation>
            <numerusform>{activity}: %n time missed</numerusform>
            <numerusform>{activity}: %n times missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %n times.</source>
        <translation>
            <numerusform>Put off %n time.</numerusform>
            <numerusform>Put off %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n times without an answer.</source>
        <translation>
            <numerusform>Called %n time without an answer.</numerusform>
            <numerusform>Called %n times without an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n times</source>
        <translation>
            <numerusform>last %n time</numerusform>
            <numerusform>last %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times present</source>
        <translation>
            <numerusform>%n time present</numerusform>
            <numerusform>%n times present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times announced</source>
        <translation>
            <numerusform>%n time announced</numerusform>
            <numerusform>%n times announced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times did not come</source>
        <translation>
            <numerusform>%n time did not come</numerusform>
            <numerusform>%n times did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was a pause of %n weeks in between.</source>
        <translation>
            <numerusform>There was a pause of %n week in between.</numerusform>
            <numerusform>There was a pause of %n weeks in between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present, list closed</source>
        <translation>
            <numerusform>%n present, list closed</numerusform>
            <numerusform>%n present, list closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the list</source>
        <translation>
            <numerusform>%n on the list</numerusform>
            <numerusform>%n on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not coming</source>
        <translation>
            <numerusform>%n not coming</numerusform>
            <numerusform>%n not coming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} opened %n people within an hour, on {day}.</source>
        <translation>
            <numerusform>{who} opened %n person within an hour, on {day}.</numerusform>
            <numerusform>{who} opened %n people within an hour, on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {file}, %n rows were left out.</source>
        <translation>
            <numerusform>Of {file}, %n row was left out.</numerusform>
            <numerusform>Of {file}, %n rows were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A call can be put off by at most %n days. Choose an earlier day.</source>
        <translation>
            <numerusform>A call can be put off by at most %n day. Choose an earlier day.</numerusform>
            <numerusform>A call can be put off by at most %n days. Choose an earlier day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A kind has at most %n questions. Leave one out.</source>
        <translation>
            <numerusform>A kind has at most %n questions. Leave one out.</numerusform>
            <numerusform>A kind has at most %n questions. Leave one out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A passphrase has at least %n letters. Add a word.</source>
        <translation>
            <numerusform>A passphrase has at least %n letter. Add a word.</numerusform>
            <numerusform>A passphrase has at least %n letters. Add a word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet has %n lines. Something is missing, or there is too much.</source>
        <translation>
            <numerusform>The sheet has %n line. Something is missing, or there is too much.</numerusform>
            <numerusform>The sheet has %n lines. Something is missing, or there is too much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was put off %n times already. What is going on? Call now, or say why not.</source>
        <translation>
            <numerusform>This was put off %n time already. What is going on? Call now, or say why not.</numerusform>
            <numerusform>This was put off %n times already. What is going on? Call now, or say why not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is too long. At most %n letters fit.</source>
        <translation>
            <numerusform>This text is too long. At most %n letter fits.</numerusform>
            <numerusform>This text is too long. At most %n letters fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not the PIN. You can try %n more times.</source>
        <translation>
            <numerusform>This is not the PIN. You can try %n more time.</numerusform>
            <numerusform>This is not the PIN. You can try %n more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong too often. Try again in %n minutes.</source>
        <translation>
            <numerusform>The PIN was wrong too often. Try again in %n minute.</numerusform>
            <numerusform>The PIN was wrong too often. Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong too often. Try again in %n seconds.</source>
        <translation>
            <numerusform>The PIN was wrong too often. Try again in %n seconds.</numerusform>
            <numerusform>The PIN was wrong too often. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN has %n digits here.</source>
        <translation>
            <numerusform>A PIN has %n digits here.</numerusform>
            <numerusform>A PIN has %n digits here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was more than %n days ago. It can no longer be undone.</source>
        <translation>
            <numerusform>This was more than %n day ago. It can no longer be undone.</numerusform>
            <numerusform>This was more than %n days ago. It can no longer be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: absence announced %n times in a row.</source>
        <translation>
            <numerusform>{activity}: absence announced %n time.</numerusform>
            <numerusform>{activity}: absence announced %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of people imported: %n people</source>
        <translation>
            <numerusform>List of people imported: %n person</numerusform>
            <numerusform>List of people imported: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: attendance list imported, %n people</source>
        <translation>
            <numerusform>{activity}: attendance list imported, %n person</numerusform>
            <numerusform>{activity}: attendance list imported, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendance list imported: %n people</source>
        <translation>
            <numerusform>Attendance list imported: %n person</numerusform>
            <numerusform>Attendance list imported: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Along with the shopping taxi: %n people</source>
        <translation>
            <numerusform>Along with the shopping taxi: %n person</numerusform>
            <numerusform>Along with the shopping taxi: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was there %n times</source>
        <translation>
            <numerusform>was there %n time</numerusform>
            <numerusform>was there %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of volunteers imported: %n people</source>
        <translation>
            <numerusform>List of volunteers imported: %n person</numerusform>
            <numerusform>List of volunteers imported: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of requests imported: %n requests</source>
        <translation>
            <numerusform>List of requests imported: %n request</numerusform>
            <numerusform>List of requests imported: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs this month</source>
        <translation>
            <numerusform>%n job this month</numerusform>
            <numerusform>%n jobs this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests need another helper now: see Requests.</source>
        <translation>
            <numerusform>%n request needs another helper now: see Requests.</numerusform>
            <numerusform>%n requests need another helper now: see Requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You helped %n people this year.</source>
        <translation>
            <numerusform>You helped %n person this year.</numerusform>
            <numerusform>You helped %n people this year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You helped %n people in {year}.</source>
        <translation>
            <numerusform>You helped %n person in {year}.</numerusform>
            <numerusform>You helped %n people in {year}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs in {month}</source>
        <translation>
            <numerusform>%n job in {month}</numerusform>
            <numerusform>%n jobs in {month}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs in four weeks</source>
        <translation>
            <numerusform>%n job in four weeks</numerusform>
            <numerusform>%n jobs in four weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy in the second place is %n days old.</source>
        <translation>
            <numerusform>The copy in the second place is %n day old.</numerusform>
            <numerusform>The copy in the second place is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companions</source>
        <translation>
            <numerusform>%n companion</numerusform>
            <numerusform>%n companions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n walkers</source>
        <translation>
            <numerusform>%n walker</numerusform>
            <numerusform>%n walkers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wheelchairs</source>
        <translation>
            <numerusform>%n wheelchair</numerusform>
            <numerusform>%n wheelchairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats too few</source>
        <translation>
            <numerusform>%n seat too few</numerusform>
            <numerusform>%n seats too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopping taxi, %n people</source>
        <translation>
            <numerusform>Shopping taxi, %n person</numerusform>
            <numerusform>Shopping taxi, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed: {paper}, with %n names</source>
        <translation>
            <numerusform>Printed: {paper}, with %n name</numerusform>
            <numerusform>Printed: {paper}, with %n names</numerusform>
        </translation>
    </message>
</context>
</TS>
