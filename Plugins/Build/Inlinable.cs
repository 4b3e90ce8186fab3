using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// A method whose code can stand where it is called. The arguments are on the stack there, evaluated once and in their
/// order: those that the code begins with stay on it, the others go to new variables first. No exception handlers, no
/// loops, no generics, nothing virtual; an instance method must fail on null as its call did.
/// </summary>
internal sealed class Inlinable
{
    private readonly int onStack;

    private Inlinable(MethodDefinition method)
    {
        Method = method;
        var code = method.Body.Instructions;
        var branches = method.Body.Targets();
        while (onStack < Arguments && code[onStack].OpCode.Code == Code.Ldarg && Position(code[onStack]) == onStack
            && !branches.Contains(code[onStack]) && code.Skip(onStack + 1).All(later => Position(later) != onStack))
            onStack++;
        Rest = [.. code.Skip(onStack)];
        Stored = [.. method.Parameters.Skip(method.HasThis ? onStack - 1 : onStack)];
    }

    public MethodDefinition Method { get; }

    /// <summary>What follows the arguments that stay on the stack.</summary>
    public IReadOnlyList<Instruction> Rest { get; }

    public IReadOnlyList<ParameterDefinition> Stored { get; }

    public bool NeedsVariables => Stored.Count > 0 || Method.Body.HasVariables;

    private int Arguments => Method.Parameters.Count + (Method.HasThis ? 1 : 0);

    public static Inlinable? Of(MethodDefinition method) =>
        MayMove(method) && new Inlinable(method) is var inlinable && (method.IsStatic || inlinable.onStack > 0 && NullChecks.Begin(inlinable.Rest, inlinable.onStack, asCallvirt: true))
            ? inlinable
            : null;

    public void Replace(MethodBody body, Instruction site, Symbols symbols)
    {
        var variables = Stored.ToDictionary(parameter => (object)parameter, parameter => new VariableDefinition(parameter.ParameterType));
        foreach (var variable in Method.Body.Variables)
            variables.Add(variable, new VariableDefinition(variable.VariableType));
        foreach (var variable in variables.Values)
            body.Variables.Add(variable);
        body.InitLocals |= variables.Count > 0;

        var copies = Rest.ToDictionary(instruction => instruction, _ => Instruction.Create(OpCodes.Nop));
        var end = site.Next;
        foreach (var (instruction, copy) in copies)
        {
            Copy(instruction, copy, copies, variables, end);
            symbols.Copy(instruction, copy);
        }

        // The call itself becomes nothing, and keeps its place for the branches that lead to it.
        site.OpCode = OpCodes.Nop;
        site.Operand = null;
        List<Instruction> made = [.. Stored.Reverse().Select(parameter => Instruction.Create(OpCodes.Stloc, variables[parameter])), .. copies.Values];
        made[^1].OpCode = OpCodes.Nop; // the last return goes there anyway
        made[^1].Operand = null;
        var at = body.Instructions.IndexOf(site) + 1;
        foreach (var instruction in made)
            body.Instructions.Insert(at++, instruction);
    }

    private static void Copy(
        Instruction instruction, Instruction copy, Dictionary<Instruction, Instruction> copies, Dictionary<object, VariableDefinition> variables, Instruction end)
    {
        (copy.OpCode, copy.Operand) = (instruction.OpCode.Code, instruction.Operand) switch
        {
            (Code.Ret, _) => (OpCodes.Br, end),
            // call was enough where the instance could not be null
            (Code.Call, MethodReference { HasThis: true } called) when !called.Resolve().DeclaringType.IsValueType => (OpCodes.Callvirt, called),
            (Code.Ldarg, var argument) => (OpCodes.Ldloc, variables[argument]),
            (Code.Ldarga, var argument) => (OpCodes.Ldloca, variables[argument]),
            (Code.Starg, var argument) => (OpCodes.Stloc, variables[argument]),
            (_, VariableDefinition variable) => (instruction.OpCode, variables[variable]),
            (_, Instruction target) => (instruction.OpCode, copies[target]),
            (_, Instruction[] targets) => (instruction.OpCode, targets.Select(target => copies[target]).ToArray()),
            var (_, operand) => (instruction.OpCode, operand),
        };
    }

    private int? Position(Instruction instruction) =>
        instruction.Operand is ParameterDefinition argument ? argument.Index + (Method.HasThis ? 1 : 0) : null; // this has index -1

    private static bool MayMove(MethodDefinition method) =>
        method is { IsVirtual: false, IsConstructor: false, HasGenericParameters: false, HasBody: true, NoInlining: false }
        && method.DeclaringType is { HasGenericParameters: false, IsValueType: false } type
        && !(method.IsPublic && type.IsPublic) // Dataverse calls it
        && !Reachability.IsReflectedOn(type)
        && (type.IsBeforeFieldInit || !type.Methods.Any(other => other is { IsConstructor: true, IsStatic: true }))
        && !method.Body.HasExceptionHandlers
        && method.Body.Instructions[^1].OpCode.Code == Code.Ret
        && method.Body.Instructions.All(IsPlain)
        && !HasLoop(method.Body);

    private static bool IsPlain(Instruction instruction) => instruction.OpCode.FlowControl switch
    {
        FlowControl.Branch or FlowControl.Cond_Branch => instruction.Operand is Instruction,
        FlowControl.Next or FlowControl.Call or FlowControl.Meta or FlowControl.Return or FlowControl.Throw =>
            instruction.OpCode.Code is not (Code.Localloc or Code.Arglist or Code.Jmp or Code.Tail)
            && (instruction.Operand is not MemberReference member || IsUsableAnywhere(instruction, member)),
        _ => false,
    };

    private static bool HasLoop(MethodBody body)
    {
        HashSet<Instruction> passed = [];
        return body.Instructions.Any(instruction => passed.Add(instruction) && instruction.Operand is Instruction target && passed.Contains(target));
    }

    // A protected member of a class that is not ours, and a base class's version of a method, can only be used where they are.
    private static bool IsUsableAnywhere(Instruction instruction, MemberReference member) => member switch
    {
        GenericParameter => false,
        TypeReference => true,
        MethodReference method when method.Resolve() is { } called =>
            (called.IsPublic || called.Module == method.Module && called.IsAssembly)
            && !(instruction.OpCode.Code == Code.Call && called is { IsVirtual: true, DeclaringType.IsValueType: false }),
        FieldReference field when field.Resolve() is { } used => used.Module == field.Module || used.IsPublic,
        _ => false,
    };
}
