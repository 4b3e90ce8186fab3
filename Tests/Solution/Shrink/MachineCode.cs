using System.Reflection;
using System.Runtime.CompilerServices;

namespace RecoveryCrm.Tests.Solution.Shrink;

/// <summary>Has the runtime compile every method of an assembly; invalid code throws.</summary>
internal static class MachineCode
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static int Prepare(Assembly assembly)
    {
        var count = 0;
        foreach (var method in assembly.GetTypes().SelectMany(type => type.GetMembers(Own)).OfType<MethodBase>().Where(method => !method.IsAbstract))
        {
            var arguments = method.DeclaringType!.GetGenericArguments().Concat(method.IsGenericMethodDefinition ? method.GetGenericArguments() : []);
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [.. arguments.Select(argument => Argument(argument).TypeHandle)]);
            count++;
        }

        return count;
    }

    // Some type that the constraints allow.
    private static Type Argument(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints();
        if (constraints.Contains(typeof(Enum)))
            return typeof(DayOfWeek);
        return parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? typeof(int)
            : constraints.FirstOrDefault(constraint => !constraint.IsInterface) ?? typeof(object);
    }
}
