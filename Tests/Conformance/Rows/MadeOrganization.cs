using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Conformance.Pipeline;

namespace RecoveryCrm.Tests.Conformance.Rows;

/// <summary>A test on tables of its own.</summary>
public abstract class MadeOrganization : StockOrganization
{
    private protected void Use(OrganizationModel model)
    {
        Organization.Dispose();
        Organization = Organization.Create(model, new OrganizationOptions { Now = Start, FrozenClock = true });
    }

    /// <summary>A user whom the administrator's role lets do everything, so that only what is asked for decides.</summary>
    private protected EntityReference User(string name, bool isAdministrator = true)
    {
        var user = Add("systemuser", ("domainname", name), ("lastname", name));
        if (isAdministrator)
        {
            var role = Administrator.RetrieveMultiple(new QueryByAttribute("role") { Attributes = { "name" }, Values = { "System Administrator" } }).Entities.Single();
            Administrator.Associate("systemuser", user.Id, new Relationship("systemuserroles_association"), [role.ToEntityReference()]);
        }

        return user;
    }

    private protected void Share(EntityReference row, EntityReference user) => Administrator.Execute(
        new GrantAccessRequest { Target = row, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess } });

    private protected bool IsShared(EntityReference row, EntityReference user) =>
        ((RetrieveSharedPrincipalsAndAccessResponse)Administrator.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = row }))
        .PrincipalAccesses.Any(access => access.Principal.Id == user.Id && access.AccessMask != AccessRights.None);
}
