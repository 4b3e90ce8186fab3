using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>A request that a number stands for, on the rows that are there.</summary>
internal sealed class RandomRequests(Organization organization)
{
    private readonly IOrganizationService service = organization.ServiceFor(organization.AdministratorId);

    public void Send(uint number)
    {
        var pick = number / 75;
        OrganizationRequest request = (pick % 12) switch
        {
            0 => new CreateRequest { Target = WithContacts(pick) },
            1 => new CreateRequest { Target = Task(pick) },
            2 => new UpdateRequest { Target = Renamed(pick) },
            3 => new DeleteRequest { Target = Account(pick) },
            4 => new UpsertRequest { Target = new Entity("account", Guid.NewGuid()) { ["name"] = "Upserted" } },
            5 => new ExecuteTransactionRequest { Requests = [new CreateRequest { Target = Task(pick) }, new UpdateRequest { Target = Renamed(pick) }, new DeleteRequest { Target = Account(pick) }] },
            6 => new CreateMultipleRequest { Targets = new EntityCollection([Contact("One"), Contact("Two"), Contact("Three")]) { EntityName = "contact" } },
            7 => new AssociateRequest { Target = Account(pick), Relationship = new Relationship("contact_customer_accounts"), RelatedEntities = [Any("contact", pick), Any("contact", pick + 1)] },
            8 => new AssignRequest { Target = Account(pick), Assignee = new EntityReference("systemuser", organization.SystemUserId) },
            9 => new GrantAccessRequest { Target = Account(pick), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", organization.SystemUserId), AccessMask = AccessRights.ReadAccess } },
            10 => new SetStateRequest { EntityMoniker = Account(pick), State = new OptionSetValue(1), Status = new OptionSetValue(2) },
            _ => new UpdateRequest { Target = Deactivated(pick) },
        };
        service.Execute(request);
    }

    private static Entity Contact(string name) => new("contact") { ["lastname"] = name };

    private static Entity WithContacts(uint pick) => new("account")
    {
        ["name"] = $"Account {pick}",
        RelatedEntities = { [new Relationship("contact_customer_accounts")] = new EntityCollection([Contact("First"), Contact("Second")]) },
    };

    private Entity Task(uint pick) => new("task") { ["subject"] = "Call", ["regardingobjectid"] = Account(pick) };

    private Entity Renamed(uint pick) => new("account", Account(pick).Id) { ["name"] = $"Renamed {pick}" };

    private Entity Deactivated(uint pick) => new("account", Account(pick).Id) { ["fax"] = "1", ["statecode"] = new OptionSetValue(1) };

    private EntityReference Account(uint pick) => Any("account", pick);

    private EntityReference Any(string table, uint pick)
    {
        var rows = service.RetrieveMultiple(new QueryExpression(table)).Entities;
        return rows.Count == 0 ? new EntityReference(table, Guid.NewGuid()) : rows[(int)(pick % rows.Count)].ToEntityReference();
    }
}
