using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>Messages of a solution's own: parameters, privilege, main operation.</summary>
public sealed class CustomApiTests : StockOrganization
{
    private static readonly Lazy<Sandbox.Organization> WithApis = new(() => Create(apis:
    [
        new CustomApi
        {
            UniqueName = "t_Rate",
            BindingType = BindingType.Entity,
            BoundTable = "account",
            ExecutePrivilege = "prvWriteAccount",
            Parameters = [new CustomApiParameter("Stars", ParameterType.Integer, false), new CustomApiParameter("Reason", ParameterType.String, true)],
            Responses = [new CustomApiResponse("Total", ParameterType.Integer), new CustomApiResponse("Note", ParameterType.String)],
        },
    ]));

    private readonly EntityReference account;

    public CustomApiTests()
    {
        Organization.Dispose();
        Organization = WithApis.Value.Clone();
        account = Add("account", ("name", "Contoso"));
    }

    [Fact]
    public void The_main_operation_runs_as_stage_30_with_its_parameters()
    {
        IPluginExecutionContext? context = null;
        Organization.Register("t_Rate", new Api(run =>
        {
            context = run.Context;
            run.Context.OutputParameters["Total"] = (int)run.Context.InputParameters["Stars"] + 1;
        }));

        var response = Administrator.Execute(Call(("Stars", 4)));

        Assert.Equal(5, response["Total"]);
        Assert.Null(response["Note"]);
        Assert.Equal(("t_Rate", "account", account.Id, 30), (context!.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Stage));
        Assert.True(context.IsInTransaction);
    }

    [Fact]
    public void Parameters_are_checked()
    {
        Assert.Contains("'Stars' is missing", Refused(() => Administrator.Execute(Call())).Message, StringComparison.Ordinal);
        Assert.Contains("'Moons'", Refused(() => Administrator.Execute(Call(("Stars", 1), ("Moons", 1)))).Message, StringComparison.Ordinal);
        Assert.Contains("Integer", Refused(() => Administrator.Execute(Call(("Stars", "1")))).Message, StringComparison.Ordinal);
        Assert.Contains("'Target' is missing", Refused(() => Administrator.Execute(new OrganizationRequest("t_Rate") { ["Stars"] = 1 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_privilege_is_asked_for()
    {
        var user = Add("systemuser", ("domainname", "u"), ("lastname", "U"));
        Assert.Contains("prvWriteAccount", Refused(() => Organization.ServiceFor(user.Id).Execute(Call(("Stars", 1)))).Message, StringComparison.Ordinal);
    }

    private OrganizationRequest Call(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("t_Rate") { ["Target"] = account };
        foreach (var (name, value) in parameters)
            request[name] = value;
        return request;
    }

    private sealed class Api(Action<Run> handler) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => handler(new Run(serviceProvider));
    }
}
