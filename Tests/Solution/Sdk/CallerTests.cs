using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>What a compiler bakes into the caller and the listings do not show: params, defaults, nullability.</summary>
public class CallerTests
{
    // As Microsoft's reference declares them.
    private static readonly string[] TakeParams =
    [
        "Microsoft.Xrm.Sdk.DataCollection`1::AddRange",
        "Microsoft.Xrm.Sdk.DataCollection`2::AddRange",
        "Microsoft.Xrm.Sdk.ITracingService::Trace",
        "Microsoft.Xrm.Sdk.Query.ColumnSet::.ctor",
        "Microsoft.Xrm.Sdk.Query.ColumnSet::AddColumns",
        "Microsoft.Xrm.Sdk.Query.ConditionExpression::.ctor",
        "Microsoft.Xrm.Sdk.Query.ConditionExpression::.ctor",
        "Microsoft.Xrm.Sdk.Query.FilterExpression::AddCondition",
        "Microsoft.Xrm.Sdk.Query.FilterExpression::AddCondition",
    ];

    private static IEnumerable<MethodDefinition> Methods =>
        new[] { Contract.Xrm, Contract.Proxy }.SelectMany(Contract.PublicTypes).SelectMany(type => type.Methods).Where(method => method.IsPublic);

    [Fact]
    public void Params_stand_where_the_real_methods_have_them() =>
        Assert.Equal(
            TakeParams,
            Methods.Where(TakesParams)
                .Where(method => method.DeclaringType.Name != "ILogger")
                .Select(method => $"{method.DeclaringType.FullName}::{method.Name}")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_text_for_the_logger_takes_params() =>
        Assert.All(
            Methods.Where(method => method.DeclaringType.Name == "ILogger" && method.Parameters[^1].ParameterType.FullName == "System.Object[]"),
            method => Assert.True(TakesParams(method)));

    [Fact]
    public void No_parameter_has_a_default() =>
        Assert.DoesNotContain(Methods, method => method.Parameters.Any(parameter => parameter.IsOptional));

    [Fact]
    public void Nothing_says_whether_it_may_be_null() =>
        Assert.DoesNotContain(
            Methods.Select(method => method.DeclaringType).Distinct(),
            type => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "NullableContextAttribute"));

    private static bool TakesParams(MethodDefinition method) =>
        method.Parameters.Any(parameter => parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ParamArrayAttribute"));
}
