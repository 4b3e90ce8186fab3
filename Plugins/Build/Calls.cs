using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Puts the code of a small method where it is called, as the JIT compiler does, where that makes the whole smaller. Only
/// methods that begin with all their arguments in order and then run straight to the end: the arguments are then on the
/// stack already, and are evaluated once, in the same order.
/// </summary>
internal static class Calls
{
    public static void Inline(ModuleDefinition module)
    {
        while (Sites(module).Where(callee => Gain(callee.Key, callee.Value.Count) > 0).ToList() is { Count: > 0 } worthwhile)
        {
            // A callee's own calls come first, so that nothing is copied that changes afterwards.
            var callees = worthwhile.Select(callee => callee.Key).ToHashSet();
            foreach (var (callee, sites) in worthwhile.Where(callee => !Body(callee.Key).Any(instruction => instruction.Operand is MethodDefinition called && callees.Contains(called))))
            {
                var rest = Rest(callee)!;
                foreach (var operand in rest.Select(instruction => instruction.Operand).OfType<MemberReference>())
                    operand.Open(module);
                foreach (var (body, site) in sites)
                    Replace(body, site, rest);
                callee.DeclaringType.Methods.Remove(callee);
            }
        }
    }

    private static Dictionary<MethodDefinition, List<(MethodBody Body, Instruction Site)>> Sites(ModuleDefinition module)
    {
        var candidates = module.Methods().Where(IsCandidate).ToDictionary(method => method, _ => new List<(MethodBody, Instruction)>());
        foreach (var body in module.Bodies())
        {
            foreach (var instruction in body.Instructions)
            {
                if (instruction.Operand is not MethodReference called || called.Resolve() is not { } method || !candidates.TryGetValue(method, out var sites))
                    continue;
                if (instruction.OpCode.Code is Code.Call or Code.Callvirt && called == method)
                    sites.Add((body, instruction));
                else
                    candidates.Remove(method); // a delegate's target stays a method
            }
        }

        return candidates;
    }

    // What stands in the platform's folder is read by reflection, and what is public is called by Dataverse.
    private static bool IsCandidate(MethodDefinition method) =>
        method is { IsVirtual: false, IsConstructor: false, HasGenericParameters: false, HasBody: true, IsPInvokeImpl: false }
        && method.DeclaringType is { IsPublic: false, HasGenericParameters: false, IsValueType: false } type
        && !Reachability.IsRoot(type)
        && Rest(method) is { } rest
        && (method.IsStatic || ChecksItsInstance(method, rest));

    // What follows the arguments, without the return.
    private static List<Instruction>? Rest(MethodDefinition method)
    {
        var code = method.Body.Instructions;
        var arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        if (method.Body.HasVariables || method.Body.HasExceptionHandlers || code.Count <= arguments || code[^1].OpCode.Code != Code.Ret)
            return null;
        for (var at = 0; at < arguments; at++)
        {
            if (code[at].OpCode.Code != Code.Ldarg || Index(method, code[at]) != at)
                return null;
        }

        var rest = code.Skip(arguments).SkipLast(1).ToList();
        return rest.Any(instruction => !IsPlain(instruction)) ? null : rest;
    }

    private static int Index(MethodDefinition method, Instruction load) =>
        load.Operand == method.Body.ThisParameter ? 0 : ((ParameterDefinition)load.Operand).Index + (method.HasThis ? 1 : 0);

    private static bool IsPlain(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Next or FlowControl.Call
        && instruction.OpCode.OpCodeType != OpCodeType.Prefix
        && instruction.Operand is not (ParameterDefinition or VariableDefinition)
        && instruction.OpCode.Code is not (Code.Localloc or Code.Arglist or Code.Jmp)
        && (instruction.Operand is not MemberReference member || IsUsableAnywhere(member));

    // A protected member of a class that is not ours can only be used where it is.
    private static bool IsUsableAnywhere(MemberReference member) => member switch
    {
        GenericParameter => false,
        TypeReference => true,
        MethodReference method => method.DeclaringType.Scope == method.Module || method.Resolve() is { IsPublic: true },
        FieldReference field => field.DeclaringType.Scope == field.Module || field.Resolve() is { IsPublic: true },
        _ => false,
    };

    // this.Method(constants) fails for null just as the call to the inlined method does.
    private static bool ChecksItsInstance(MethodDefinition method, List<Instruction> rest) =>
        method.Parameters.Count == 0 && rest.Count > 0
        && rest.SkipLast(1).All(instruction => instruction.OpCode.StackBehaviourPop == StackBehaviour.Pop0 && instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0)
        && rest[^1] is { OpCode.Code: Code.Call or Code.Callvirt, Operand: MethodReference { HasThis: true } called } && called.Parameters.Count == rest.Count - 1;

    private static void Replace(MethodBody body, Instruction site, List<Instruction> rest)
    {
        if (rest.Count == 0)
        {
            site.OpCode = OpCodes.Nop;
            site.Operand = null;
            return;
        }

        var at = body.Instructions.IndexOf(site);
        for (var each = 0; each < rest.Count; each++)
        {
            var copy = each == 0 ? site : Instruction.Create(OpCodes.Nop);
            copy.OpCode = rest[each] is { OpCode.Code: Code.Call, Operand: MethodReference { HasThis: true } } && each == rest.Count - 1 && site.OpCode.Code == Code.Callvirt
                ? OpCodes.Callvirt
                : rest[each].OpCode;
            copy.Operand = rest[each].Operand;
            if (each > 0)
                body.Instructions.Insert(at + each, copy);
        }
    }

    private static IEnumerable<Instruction> Body(MethodDefinition method) => method.Body.Instructions;

    // A method's row, name, header, arguments and return, against a longer code at each call.
    private static int Gain(MethodDefinition method, int sites)
    {
        const int Row = 14, Name = 10, Header = 2, Call = 5;
        if (sites == 0)
            return 0;
        var rest = Rest(method)!.Sum(Size);
        return Row + Name + Header + method.Parameters.Count + 1 + rest - sites * (rest - Call);
    }

    // A literal takes two instructions in the end.
    private static int Size(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldstr => 7,
        Code.Ldc_I4 => 2,
        _ => instruction.GetSize(),
    };
}
