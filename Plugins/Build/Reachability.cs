using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>
/// What the plug-ins can reach, from their public classes on. Nothing of ours is found by reflection but the classes
/// themselves, what the platform declares (the registrations are read from the DLL) and the table classes' constructors.
/// </summary>
internal sealed class Reachability
{
    // Which type argument of these is compared. Records that are compared by object.Equals(a, b) alone, whose arguments
    // have no type, would be taken for not compared; == and a.Equals(b) are calls like others.
    private static readonly Dictionary<string, int> Comparing = new()
    {
        ["Distinct"] = 0, ["Contains"] = 0, ["Union"] = 0, ["Except"] = 0, ["Intersect"] = 0, ["SequenceEqual"] = 0, ["ToHashSet"] = 0, ["IndexOf"] = 0, ["LastIndexOf"] = 0, ["Remove"] = 0,
        ["GroupBy"] = 1, ["ToDictionary"] = 1, ["ToLookup"] = 1, ["Join"] = 2, ["GroupJoin"] = 2,
        ["HashSet`1"] = 0, ["Dictionary`2"] = 0, ["EqualityComparer`1"] = 0, ["IEqualityComparer`1"] = 0, ["IGrouping`2"] = 0, ["ILookup`2"] = 0,
    };

    private readonly ModuleDefinition module;
    private readonly Queue<MethodDefinition> waiting = new();
    private readonly HashSet<TypeDefinition> types = [];
    private readonly HashSet<MethodDefinition> methods = [];
    private readonly HashSet<FieldDefinition> fields = [];
    private readonly HashSet<TypeDefinition> compared = [];

    private Reachability(ModuleDefinition module) => this.module = module;

    public bool Has(TypeDefinition type) => types.Contains(type);

    public bool Has(MethodDefinition method) => methods.Contains(method);

    public bool Has(FieldDefinition field) => fields.Contains(field);

    public static Reachability From(ModuleDefinition module)
    {
        var reached = new Reachability(module);
        foreach (var type in module.GetTypes().Where(IsRoot).ToList())
        {
            reached.Mark(type);
            foreach (var method in type.Methods.Where(method => method.IsGetter || method.IsSetter || !IsSynthesised(method)))
                reached.Mark(method);
            foreach (var field in type.Fields)
                reached.Mark(field);
        }

        do
        {
            while (reached.waiting.TryDequeue(out var method))
                reached.Follow(method);
            reached.MarkOverrides();
        }
        while (reached.waiting.Count > 0);
        return reached;
    }

    /// <summary>Whether its members are found by name: the registrations, and the lists of columns that tests hold to the solution.</summary>
    public static bool IsReflectedOn(TypeDefinition type) =>
        Outermost(type).Namespace.EndsWith(".Platform", StringComparison.Ordinal) || type.Name is "DerivedColumns" or "RequiredColumns";

    private static bool IsRoot(TypeDefinition type) => type.IsPublic || type.Name == "<Module>" || IsReflectedOn(type);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private void Mark(TypeReference? reference)
    {
        switch (reference)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments)
                    Mark(argument);
                Mark(generic.ElementType);
                CompareIn(generic.ElementType.Name, generic);
                return;
            case TypeSpecification specification:
                Mark(specification.ElementType);
                if (specification is IModifierType modifier)
                    Mark(modifier.ModifierType);
                return;
        }

        if (reference.Scope != module || reference.Resolve() is not { } type || !types.Add(type))
            return;
        Mark(type.DeclaringType);
        Mark(type.BaseType);
        foreach (var implemented in type.Interfaces)
            Mark(implemented.InterfaceType);
        foreach (var parameter in type.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Mark(parameter.ConstraintType);
        foreach (var field in type.Fields.Where(field => !field.IsStatic))
            Mark(field);
        foreach (var method in type.Methods.Where(method => method.IsConstructor && (method.IsStatic || IsTable(type))))
            Mark(method);
        foreach (var attribute in type.CustomAttributes.Where(attribute => !Dispensable.IsNoise(attribute)))
            Mark(attribute.Constructor);
    }

    private static bool IsTable(TypeDefinition type) => type.BaseType?.FullName == "Microsoft.Xrm.Sdk.Entity";

    private void Mark(FieldReference reference)
    {
        Mark(reference.DeclaringType);
        Mark(reference.FieldType);
        if (reference.DeclaringType.Scope == module && reference.Resolve() is { } field)
            fields.Add(field);
    }

    private void Mark(MethodReference reference)
    {
        Mark(reference.DeclaringType);
        if (reference is GenericInstanceMethod generic)
        {
            foreach (var argument in generic.GenericArguments)
                Mark(argument);
            CompareIn(generic.Name, generic);
        }
        else if (reference.DeclaringType is GenericInstanceType list)
        {
            CompareIn(reference.Name, list);
        }

        if (reference.DeclaringType.Scope == module && reference.Resolve() is { } method && methods.Add(method))
            waiting.Enqueue(method);
    }

    private void CompareIn(string name, IGenericInstance generic)
    {
        if (Comparing.TryGetValue(name, out var index))
            Compare(generic.GenericArguments[Math.Min(index, generic.GenericArguments.Count - 1)]);
    }

    /// <summary>Two of these are compared somewhere, so they keep how they compare.</summary>
    private void Compare(TypeReference reference)
    {
        if (reference is GenericInstanceType generic)
        {
            foreach (var argument in generic.GenericArguments)
                Compare(argument);
        }

        if (reference.Scope == module && reference.Resolve() is { } type)
            compared.Add(type);
    }

    private void Follow(MethodDefinition method)
    {
        Mark(method.ReturnType);
        foreach (var parameter in method.Parameters)
            Mark(parameter.ParameterType);
        foreach (var constraint in method.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Mark(constraint.ConstraintType);
        if (!method.HasBody)
            return;

        foreach (var variable in method.Body.Variables)
            Mark(variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Mark(handler.CatchType);
        foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
        {
            switch (operand)
            {
                case MethodReference called:
                    Mark(called);
                    break;
                case FieldReference field:
                    Mark(field);
                    break;
                case TypeReference type:
                    Mark(type);
                    break;
            }
        }
    }

    /// <summary>What may be called through a base class or an interface, of the types reached so far.</summary>
    private void MarkOverrides()
    {
        foreach (var method in types.ToList().SelectMany(type => type.Methods).Where(method => method.IsVirtual && !methods.Contains(method)).ToList())
        {
            if (!IsSynthesised(method) || compared.Contains(method.DeclaringType) && method.Name is "Equals" or "GetHashCode" || IsCalledThroughBase(method))
                Mark(method);
        }
    }

    // What the compiler adds to records and anonymous types so that they can be compared and printed.
    private static bool IsSynthesised(MethodDefinition method) =>
        method.DeclaringType.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        || method.DeclaringType.Methods.Any(other => other.Name is "<Clone>$" or "PrintMembers")
        && method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute");

    private bool IsCalledThroughBase(MethodDefinition method)
    {
        for (var parent = method.DeclaringType.BaseType; parent is not null && parent.Scope == module; parent = parent.Resolve().BaseType)
        {
            if (parent.Resolve().Methods.Any(other => other.Name == method.Name && other.Parameters.Count == method.Parameters.Count && methods.Contains(other)))
                return true;
        }

        return false;
    }
}
