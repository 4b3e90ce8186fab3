using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Trust;

public sealed class FeedbackTests : TrustScenario
{
    [Fact, Rule("F1")]
    public void A_request_is_open_until_the_answer_comes()
    {
        var feedback = Ask(Anna);
        Assert.Equal(Requested, StatusOf(feedback));
        Assert.Equal(Now, Value<DateTime>(feedback, "rcv_requestedon"));
        Assert.Equal(Nora.Id.ToString("D"), Value<string>(feedback, "rcv_openkey"));

        Anna.Service.Change(feedback, Ratings(4, 4, 5, 4, 4));

        Assert.Equal(Received, StatusOf(feedback));
        Assert.Equal(Now, Value<DateTime>(feedback, "rcv_receivedon"));
        Assert.Null(Value<string?>(feedback, "rcv_openkey"));
    }

    [Fact, Rule("F1")]
    public void An_answer_that_nobody_asked_for_is_received_at_once()
    {
        var feedback = Answered(Anna, ("rcv_comment", "Thank you for the quick call."), ("rcv_receivedon", Now.AddDays(-2)));

        Assert.Equal(Received, StatusOf(feedback));
        Assert.Equal(Now.AddDays(-2), Value<DateTime>(feedback, "rcv_receivedon"));
        Ask(Anna); // That was no request, so that one may be made.
    }

    [Theory, Rule("F1")]
    [InlineData("rcv_outcomerating", 0)]
    [InlineData("rcv_confidencerating", 6)]
    [InlineData("rcv_recommend", 11)]
    [InlineData("rcv_recommend", -1)]
    public void Ratings_are_in_range(string column, int value) => Refused(() => Answered(Anna, (column, value)));

    [Fact, Rule("F1")]
    public void A_contact_has_one_open_request_whoever_asks_about_what()
    {
        Ask(Anna);
        var other = Open(Northwind, severity: 1, category: 0);

        Refused(() => Ask(Anna), "F1-open");
        Refused(() => Ask(Mia, recovery: other), "F1-open");
        Ask(Anna, Contact("Nils Nord"));
    }

    [Fact, Rule("F1")]
    public void Another_companys_people_say_nothing_about_this_clients_trust()
    {
        var lena = Contact("Lena Lit");
        Refused(() => Ask(Anna, lena), "F1-contact");
        Refused(() => Mia.Service.Add("rcv_feedback", [("rcv_recoveryid", Recovery), ("rcv_contactid", lena), .. Ratings(5, 5, 5, 5, 5)]), "F1-contact");
        Refused(() => Administrator.Add("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_contactid", lena)), "F1-contact");
    }

    [Fact, Rule("F1")]
    public void Thirty_days_pass_between_two_requests()
    {
        Anna.Service.Change(Ask(Anna), Ratings(4, 4, 5, 4, 4));
        Organization.Clock.Advance(TimeSpan.FromDays(29));
        Refused(() => Ask(Anna), "F1-pause");
        Refused(() => Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_contactid", Nora), ("rcv_requestedon", Now.AddYears(-1))), "F1-pause");

        Organization.Clock.Advance(TimeSpan.FromDays(1));
        Ask(Anna);
    }

    [Theory, Rule("F1")]
    [InlineData("rcv_isunconfirmed", null)]
    [InlineData(null, CancelledRecovery)]
    public void Nobody_is_asked_about_what_was_cancelled_or_never_confirmed(string? flag, int? status)
    {
        LeavesImpossibleStates("What it is about is loaded past the plug-ins.", "V5-closed-on", "V5-reason", "V6-unconfirmed");
        if (flag is not null)
            LoadChange(Recovery, (flag, true));
        if (status is { } ended)
            LoadChange(Recovery, ("statecode", State(1)), ("statuscode", State(ended)));

        Refused(() => Ask(Anna), "F1-recovery");
        Assert.Equal(Received, StatusOf(Answered(Anna, Ratings(3, 3, 3, 3, 3)))); // What the client says anyway is heard.
    }

    [Fact, Rule("F1")]
    public void No_door_sets_the_status_or_moves_a_request()
    {
        var feedback = Ask(Anna);
        foreach (var (_, send) in Actor.UpdateDoors)
        {
            Refused(() => send(Anna, Change(feedback, ("statecode", State(0)), ("statuscode", State(Received)))), "F1-status");
            Refused(() => send(Mia, Change(feedback, ("rcv_contactid", Contact("Nils Nord")))), "F1-fixed");
            Refused(() => send(Anna, Change(feedback, ("rcv_requestedon", Now.AddDays(-40)))), "F1-fixed");
            Refused(() => send(Anna, Change(feedback, ("rcv_openkey", null))), "derived-column");
        }

        Refused(() => Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_contactid", Nora), ("statuscode", State(Received))), "F1-status");
        Refused(() => Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", Recovery), ("rcv_comment", "Fine.")), "F1-incomplete");
        LacksPrivilege(() => Ask(Rita));
    }

    [Fact, Rule("F1")]
    public void A_closed_request_is_open_again_when_the_answer_comes_after_all()
    {
        var feedback = Ask(Anna);
        Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2)));
        Assert.Null(Value<string?>(feedback, "rcv_openkey"));

        Anna.Service.Change(feedback, ("rcv_comment", "Sorry for the delay. All is well."));
        Assert.Equal(Received, StatusOf(feedback));
    }

    [Fact, Rule("F6")]
    public void A_suggestion_is_laid_aside_when_it_was_answered_and_its_contact_told()
    {
        var feedback = Answered(Anna, ("rcv_prevention", "Announce releases a day ahead."));
        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Anna, Change(feedback, ("statecode", State(1)), ("statuscode", State(2)))), "F6-answer", "F6-told");
        Refused(() => Mia.Service.Change(feedback, ("statecode", State(1))), "F6-answer", "F6-told");

        Anna.Service.Change(feedback, ("rcv_answer", "Releases are announced two days ahead from now on."));
        Tell(Contact("Nils Nord"));
        Refused(() => Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2))), "F6-told");
        Tell(Nora);
        Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2)));
        Assert.Equal(2, StatusOf(feedback));
    }

    [Fact, Rule("F6")]
    public void A_published_improvement_answers_a_suggestion()
    {
        LeavesImpossibleStates("What it is about is loaded past the plug-ins.", "P3-back-to-draft");
        var feedback = Answered(Anna, ("rcv_prevention", "Announce releases a day ahead."));
        var improvement = Load("rcv_improvement", ("rcv_recoveryid", Recovery), ("rcv_kind", Choice(0)), ("rcv_name", "Announcements"), ("rcv_feedbackid", feedback), ("ownerid", Anna.Reference));
        Tell(Nora);

        Refused(() => Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2))), "F6-answer");
        LoadChange(improvement, ("rcv_publishedon", Now), ("statecode", State(1)), ("statuscode", State(718340003)));
        Refused(() => Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2))), "F6-answer"); // Dropped.
        LoadChange(improvement, ("statecode", State(0)), ("statuscode", State(1)));
        Anna.Service.Change(feedback, ("statecode", State(1)), ("statuscode", State(2)), ("rcv_comment", "Said so by phone."));
    }

    [Fact, Rule("F6")]
    public void Feedback_without_a_suggestion_is_closed_as_it_is() =>
        Anna.Service.Change(Answered(Anna, Ratings(4, 4, 4, 4, 4)), ("statecode", State(1)), ("statuscode", State(2)));

    private void Tell(EntityReference contact)
    {
        var touchpoint = Anna.Service.Add("rcv_touchpoint",
            ("subject", "What became of it"), ("rcv_recoveryid", Recovery), ("rcv_purpose", Choice(8)), ("rcv_channel", Choice(0)), ("rcv_contactid", contact));
        Anna.Service.Change(touchpoint, ("statecode", State(1)), ("statuscode", State(2)));
    }
}
