using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>The English lists.</summary>
internal static class EnglishWording
{
    private const string ThirdParty = "vendor/supplier/provider/contractor/subcontractor/partner/courier/carrier/manufacturer";
    private const string ThirdPartys = "vendor's/supplier's/provider's/contractor's/subcontractor's/partner's/courier's/carrier's/manufacturer's";
    private const string LeftUndone = "follow/read/tell/inform/update/check/test/save/back/notify/report/respond/reply/provide/send/install/configure";

    // "You should have heard from us" owns up; only what was the client's to do is blame.
    private const string WasYoursToDo =
        "checked/told/known/called/read/used/tested/saved/backed/reported/asked/followed/noticed/contacted/updated/made/done/let/given/informed/raised/waited/opened/sent/kept/renewed";

    public static readonly Wording Lists = new()
    {
        Language = WordingLanguage.English,
        Regret = new("sorry", "apologise*", "apologize*", "apologising", "apologizing", "apology/apologies", "regret*", "ashamed", "forgive"),
        EmptyRegret = new(
            "not sorry",
            "sorry to hear",
            "sorry that? you feel/felt",
            "sorry that? you/you're are/were? upset/unhappy/disappointed/frustrated/angry/offended/dissatisfied",
            "sorry for/about how/what you feel/felt",
            "sorry for the way you feel/felt",
            "regret that? you feel/felt",
            "regret to inform/say/tell/announce/advise"),
        Responsibility = new("responsib*", "accountab*"),
        FirstPerson = new("we", "we're", "we've", "we'd", "we'll", "our", "ours", "ourselves", "i", "i'm", "i've", "i'd", "i'll", "my", "mine", "myself"),
        OwnedFailure = new(
            "we/i/we've/i've … responsib*/accountab*",
            "we/i/we've/i've … failed/fell/broke/lost/missed/forgot/messed/overlooked/ignored/dropped/deleted/caused/mishandled",
            "we/i/we've/i've … let _ _? down",
            "we/i/we've/i've made a/an/the/this/that _? mistake/error",
            "we/i/we've/i've made … mistakes/errors",
            "we/i were/was/got … wrong/late/slow/careless",
            "we/i should have/never/not/have",
            "we/i did not", "we/i didn't", "we/i shouldn't",
            "we/i own this/it/that",
            "we/i sent/gave/told/charged/kept/left you",
            "our/my … fault/mistake/mistakes/error/errors/failure/failures/responsibility/oversight/doing",
            "our … failed/crashed/broke/stopped",
            "on us", "on me", "fault/blame/mistake is ours/mine/entirely"),
        Condition = new("if", "in case", "in the event", "to the extent", "insofar as", "in so far as", "whether or not"),
        InvertedCondition = new("should you/this/it/any/anyone/anything/there", "had you/this/it"),
        Harm = new(
            "was", "were", "has/have/had been", "felt", "feel/feels", "cause/causes/caused", "affect*", "inconvenien*", "experienc*", "suffer*",
            "upset*", "offen*", "disappoint*", "disrupt*", "impact*", "let _ down", "lost", "hurt*", "troubl*", "problem*", "frustrat*",
            "wrong", "mistake*", "harm*", "damag*", "delay*", "annoy*", "unclear", "confus*", "disturb*", "bother*", "distress*"),
        Offer = new(
            "need/needs/want/wants/wish/prefer/like", "have any/further/more/other/questions", "there is/are anything/something/any",
            "suit/suits/agree/helps", "can/could help/do", "again", "anything changes"),
        Doubt = new(
            "may/might/could _? have _? caused/affected/inconvenienced/impacted/disrupted/upset/offended/disappointed/frustrated/experienced/felt/suffered/created/hurt/troubled/disturbed/bothered/distressed",
            "may/might/could _? have been … caused/affected/inconvenienced/impacted/disrupted/upset/offended/disappointed/frustrated/hurt/misled",
            "for any possible/potential? inconvenience/trouble/disruption/problem/problems/issue/issues/confusion/difficulty/difficulties/distress/harm/upset/offence/offense/frustration/impact",
            "possible/potential inconvenience/trouble/disruption/distress/harm/offence/offense/frustration"),
        NewThought = new(
            "but", "so", "and we/i/you/please/will/would/if/call/let/tell/want/have/are/can/shall/it/they/this/my/our",
            "will", "would", "shall", "can", "we'll", "i'll", "please call/tell/let/ask/write/contact/reach/check/see/send/give/reply/use",
            "call", "tell/told", "let me/us", "know/knew", "ask/asked", "check/checked", "contact", "reach", "wonder/wondered", "write"),
        Blame = new(
            "user error", "human/operator error on your side/end/part",
            "your own? fault/mistake/error/negligence/misuse",
            "fault/mistake/error/problem/issue on/at your side/end/part",
            "because of your own? configuration/setup/settings/network/firewall/software",
            $"you should have {WasYoursToDo}", $"you should've {WasYoursToDo}", $"you could have {WasYoursToDo}/avoided/prevented",
            "you failed to", "you neglected to", "you forgot",
            $"you did not {LeftUndone}", $"you didn't {LeftUndone}",
            "your team/staff/people/administrator/admin/colleagues/users/it failed/forgot/ignored/misused/misconfigured",
            $"our/the/a/their _? {ThirdPartys} fault/mistake/error/failure/responsibility/problem",
            $"on/at our/the/a _? {ThirdPartys} side/end",
            $"fault/mistake/error/failure of/by/at/from our/the/a _? {ThirdParty}",
            $"caused/created/made by our/the/a _? {ThirdParty}", $"due to our/the/a _? {ThirdParty}", $"because of our/the/a _? {ThirdParty}",
            "caused/made by a third party", "due to a third party", "because of a third party", "fault/mistake/error/failure of/by/at/from a third party",
            $"our/the/a _? {ThirdParty} is/was to blame", $"our/the/a _? {ThirdParty} let us down",
            $"our/the/a _? {ThirdParty} failed/messed/caused/broke/dropped",
            $"blame lies/is with our/the/a/your/them/you", "blame our/the/a/your/you/them"),
        Denial = new(
            "not our/my fault", "wasn't/isn't/weren't our/my fault", "out of our/my control", "beyond our/my control", "outside of? our/my control", "nothing to do with us",
            "not us who/that"),
        OwnBlame = new(
            "we/i are/am/was/were/take/took/accept/bear … responsib*", "our/my responsibility", "our/my fault", "our/my mistake", "on us", "on me",
            "we/i chose", "we/i should have", "not yours", "fault/mistake/blame is/was ours/mine"),
        Negation = new("not", "never", "no", "nor", "neither", "without", "isn't", "wasn't", "aren't", "weren't", "don't", "didn't", "doesn't", "rather than", "instead of"),
        AgentlessPassive = new(
            "mistake/mistakes/error/errors/misstep/missteps/misjudgement/misjudgements was/were _? made/committed",
            "mistake/mistakes/error/errors has/have/had been _? made/committed",
            "wrong decision/decisions/choice/choices was/were/has/have _? been? made/taken",
            "ball/balls was/were _? dropped", "corners were cut",
            "procedure/procedures/process/processes/protocol/protocols/steps was/were not _? followed/taken",
            "procedure/procedures/process/processes/protocol/protocols/steps wasn't/weren't _? followed/taken",
            "standards/expectations were not _? met", "standards/expectations weren't _? met",
            "was/were/been mishandled", "was/were/been handled/managed badly/poorly",
            "was/were poorly/badly handled/managed/communicated"),
        OwnAgent = new("by us", "by me", "by our/my", "by one of us/our", "that/which we/i made"),
    };
}
