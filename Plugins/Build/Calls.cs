using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Puts the code of a method where it is called, as the JIT compiler does with small ones, where that makes the whole
/// smaller: mostly methods that are called once. Inlinable says which may be, and how.
/// </summary>
internal static class Calls
{
    public static void Inline(ModuleDefinition module, Symbols symbols)
    {
        HashSet<MethodDefinition> touched;
        do
        {
            touched = [];
            var worthwhile = Sites(module).Where(callee => Gain(callee.Key, callee.Value) > 0).ToList();
            var callees = worthwhile.Select(callee => (object)callee.Key.Method).ToHashSet();
            foreach (var (callee, sites) in worthwhile)
            {
                // What it calls comes first, and itself in the next round: nothing is copied that changes, or has just changed.
                if (touched.Contains(callee.Method) || callee.Method.Body.Instructions.Any(instruction => instruction.Operand is { } operand && callees.Contains(operand)))
                    continue;
                foreach (var (body, site) in sites)
                {
                    callee.Replace(body, site, symbols);
                    touched.Add(body.Method);
                }

                callee.Method.DeclaringType.Methods.Remove(callee.Method);
                callees.Remove(callee.Method);
            }
        }
        while (touched.Count > 0);
    }

    private static Dictionary<Inlinable, List<(MethodBody Body, Instruction Site)>> Sites(ModuleDefinition module)
    {
        var candidates = module.Methods().Select(Inlinable.Of).OfType<Inlinable>().ToDictionary(candidate => candidate.Method, _ => new List<(MethodBody, Instruction)>());
        foreach (var body in module.Bodies())
        {
            foreach (var instruction in body.Instructions)
            {
                if (instruction.Operand is not MethodReference called || called.DeclaringType.Scope != module
                    || called.Resolve() is not { } method || !candidates.TryGetValue(method, out var sites))
                    continue;
                if (instruction.OpCode.Code is Code.Call or Code.Callvirt && called == method && body.Method != method)
                    sites.Add((body, instruction));
                else
                    candidates.Remove(method); // a delegate's target stays a method, and so does what calls itself
            }
        }

        return candidates.Where(candidate => candidate.Value.Count > 0).ToDictionary(candidate => Inlinable.Of(candidate.Key)!, candidate => candidate.Value);
    }

    // A method's row, name, signature, header and code, against a longer code at each call.
    private static int Gain(Inlinable callee, List<(MethodBody Body, Instruction Site)> sites)
    {
        const int Row = 14, Signature = 5, Call = 5, StoredArgument = 2;
        var added = callee.Rest.Sum(Size) + callee.Stored.Count * StoredArgument - Call;
        var removed = Row + callee.Method.Name.Length + Signature + Header(callee.Method.Body, 0) + callee.Method.Body.Instructions.Sum(Size);
        return removed - sites.Sum(site => added + Header(site.Body, added, callee.NeedsVariables) - Header(site.Body, 0));
    }

    // Tiny up to 63 bytes of code without variables, else fat and aligned (ECMA-335, II.25.4).
    private static int Header(MethodBody body, int added, bool withVariables = false)
    {
        const int Tiny = 1, Fat = 14, Longest = 63, VariableSignature = 8;
        return (body.HasVariables || withVariables ? VariableSignature : 0)
            + (body.HasVariables || withVariables || body.HasExceptionHandlers || body.Instructions.Sum(Size) + added > Longest ? Fat : Tiny);
    }

    // What it comes to when the literals are packed and the short forms are chosen.
    private static int Size(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldstr => 7,
        Code.Ldc_I4 => (int)instruction.Operand is >= -1 and <= 8 ? 1 : 2,
        Code.Ldarg or Code.Ldloc or Code.Stloc => 1,
        Code.Nop => 0,
        _ when instruction.Operand is Instruction => 2,
        _ => instruction.GetSize(),
    };
}
