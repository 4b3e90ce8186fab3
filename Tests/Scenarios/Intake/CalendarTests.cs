using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I7")]
public class CalendarTests : Scenario
{
    // The Friday before Germany's clocks go forward, 16:30 there.
    private static readonly DateTime FridayAfternoon = new(2026, 3, 27, 15, 30, 0, DateTimeKind.Utc);

    private EntityReference Calendar => Administrator.Find("rcv_workcalendar", "rcv_name", "Monday to Friday, 9 to 17");

    [Fact]
    public void Working_hours_follow_the_playbooks_calendar_over_weekend_holiday_and_daylight_saving()
    {
        Ada.Service.Change(Calendar, ("rcv_timezone", "W. Europe Standard Time"), ("rcv_holidays", "2026-03-30"));
        Organization.Clock.MoveTo(FridayAfternoon);

        // Moderate: four working hours, half an hour of them on Friday, Monday is a holiday; in summer time the office opens at 7:00 UTC.
        var recovery = Open(Northwind, severity: 2);

        Assert.Contains(Steps(recovery), step => step.GetAttributeValue<DateTime?>("rcv_dueon") == new DateTime(2026, 3, 31, 10, 25, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void A_playbook_without_a_calendar_counts_by_the_default_one()
    {
        Ada.Service.Change(Calendar, ("rcv_from", 600));
        var light = Administrator.Find("rcv_playbook", "rcv_name", "Light recovery");
        Ada.Service.Change(light, ("rcv_workcalendarid", null));

        var recovery = RecoveryOf(LogCase(Anna, Northwind, 2, 4, ("rcv_reportedon", Start.AddHours(-12)), ("rcv_occurredon", null)));

        Assert.Contains(Steps(recovery), step => step.GetAttributeValue<DateTime?>("rcv_dueon") == Start.AddHours(4));
    }

    [Fact]
    public void A_calendar_that_no_deadline_could_be_counted_by_is_refused()
    {
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Ada, new Entity("rcv_workcalendar", Calendar.Id) { ["rcv_timezone"] = "Mars Standard Time", ["rcv_to"] = 100 }), "I7-calendar-zone", "I7-calendar-hours");
        Refused(() => Ada.Service.Add("rcv_workcalendar", ("rcv_name", "Holidays"), ("rcv_timezone", "UTC"), ("rcv_holidays", "Christmas")), "I7-calendar-holidays", "Christmas");
    }
}
