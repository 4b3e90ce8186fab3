using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Time;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events.Intake;

/// <summary>Refuses a calendar that no deadline could be counted by.</summary>
public sealed class GuardCalendar : PluginBase
{
    private static readonly string[] Columns =
        [WorkCalendar.Columns.TimeZone, WorkCalendar.Columns.From, WorkCalendar.Columns.To, WorkCalendar.Columns.Holidays];

    public GuardCalendar()
    {
        Register<WorkCalendar>(Message.Create, Stage.PreOperation, Guard);
        Register<WorkCalendar>(Message.Update, Stage.PreOperation, Guard).WhenChanged(Columns).WithPreImage(Columns);
    }

    private static void Guard(PluginContext context)
    {
        var calendar = context.TargetOverPreImage<WorkCalendar>();
        context.RefuseOn(CalendarRules.All.Check(new CalendarRow(calendar.TimeZone, calendar.From, calendar.To, calendar.Holidays)));
    }
}
