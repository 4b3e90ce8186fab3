using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>Deletes, assignments and links along the relationships.</summary>
public sealed class CascadeTests : StockOrganization
{
    [Fact]
    [Documented("developer/data-platform/configure-entity-relationship-cascading-behavior")]
    public void A_delete_takes_children_along_between_stages_10_and_20_with_a_pipeline_each()
    {
        var order = new List<string>();
        var account = Add("account", ("name", "Contoso"));
        Add("task", ("subject", "Call"), ("regardingobjectid", account));
        foreach (var stage in new[] { 10, 20, 40 })
        {
            On("Delete", "account", stage, _ => order.Add($"account {stage}"));
            On("Delete", "task", stage, _ => order.Add($"task {stage}"));
        }

        Administrator.Delete("account", account.Id);

        Assert.Equal(["account 10", "task 10", "task 20", "task 40", "account 20", "account 40"], order);
        Assert.Equal((0, 0), (Count("account"), Count("task")));
    }

    [Fact]
    [Documented("developer/data-platform/event-framework")]
    public void A_refused_cascade_undoes_the_whole_delete()
    {
        var account = Add("account", ("name", "Contoso"));
        Add("task", ("subject", "One"), ("regardingobjectid", account));
        Add("task", ("subject", "Two"), ("regardingobjectid", account));
        On("Delete", "task", 20, run =>
        {
            if ("Two".Equals(run.Context.PreEntityImages["pre"]["subject"]))
                throw new InvalidPluginExecutionException("Keep it.");
        }, preImage: ["subject"]);

        Refused(() => Administrator.Delete("account", account.Id));

        Assert.Equal((1, 2), (Count("account"), Count("task")));
    }

    [Fact]
    [Documented("developer/data-platform/configure-entity-relationship-cascading-behavior")]
    public void A_link_is_cut_without_an_update()
    {
        var updates = 0;
        var contact = Add("contact", ("lastname", "Smith"));
        var account = Add("account", ("name", "Contoso"), ("primarycontactid", contact));
        On("Update", "account", 20, _ => updates++);

        Administrator.Delete("contact", contact.Id);

        Assert.False(Read(account).Contains("primarycontactid"));
        Assert.Equal(0, updates);
    }

    [Fact]
    [Documented("developer/data-platform/configure-entity-relationship-cascading-behavior")]
    public void A_new_owner_gets_what_the_relationships_say()
    {
        var user = Add("systemuser", ("domainname", "u"), ("lastname", "U"));
        Administrator.Associate("systemuser", user.Id, new Relationship("systemuserroles_association"), [Role("System Administrator")]);
        var account = Add("account", ("name", "Contoso"));
        var task = Add("task", ("subject", "Call"), ("regardingobjectid", account));

        Change(account, ("ownerid", user));

        Assert.Equal(user, Read(task)["ownerid"]);
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-associate-disassociate")]
    public void A_second_identical_link_is_refused_and_a_link_can_be_taken_away()
    {
        var user = Add("systemuser", ("domainname", "u"), ("lastname", "U"));
        var roles = new Relationship("systemuserroles_association");
        var role = Role("System Administrator");
        Administrator.Associate("systemuser", user.Id, roles, [role]);

        Assert.Equal(Code(0x80040237), Refused(() => Administrator.Associate("systemuser", user.Id, roles, [role])).ErrorCode);
        Administrator.Disassociate("systemuser", user.Id, roles, [role]);
        Administrator.Associate("systemuser", user.Id, roles, [role]);
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-associate-disassociate")]
    public void Associating_along_a_lookup_sets_it()
    {
        var updates = 0;
        On("Update", "contact", 20, _ => updates++);
        var account = Add("account", ("name", "Contoso"));
        var contact = Add("contact", ("lastname", "Smith"));

        Administrator.Associate("account", account.Id, new Relationship("contact_customer_accounts"), [contact]);

        Assert.Equal(account, Read(contact)["parentcustomerid"]);
        Assert.Equal(1, updates);
    }

    private EntityReference Role(string name) => Administrator.RetrieveMultiple(
        new Microsoft.Xrm.Sdk.Query.QueryByAttribute("role") { Attributes = { "name" }, Values = { name } }).Entities.Single().ToEntityReference();
}
