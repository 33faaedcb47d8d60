package headwater.twin;

import headwater.synchrony.*;
import java.util.*;
public class Trial {
  public static void main(String[] a) {
    int n = Integer.parseInt(a[0]); int actions = Integer.parseInt(a[1]);
    List<Scale> scales = a.length>2 && a[2].equals("ladder") ? Scale.LADDER : List.of(Scale.LADDER.getFirst());
    List<Scenario> sc = a.length>3 ? List.of(Scenario.valueOf(a[3])) : List.of(Scenario.values());
    for (Scenario s : sc) {
      int alarms=0; double acc=0; long t=0; int shares=0, tested=0, met=0; double er=0, fdr=0, ar=0; Map<Answer,Integer> planted=new TreeMap<>(), other=new TreeMap<>(); int pl=0;int ga=0,gt=0,gx=0,gm=0,gb=0; double gf=0; int edges=0, falseE=0;
      for (int i=0;i<n;i++) {
        Stream st = Streams.organic(s, 1000+i);
        if (actions>0) st = Rings.of(actions).plantedIn(st, 5000+i);
        Shares sh = st.shares(); shares+=sh.size();
        long t0=System.nanoTime();
        var out = SynchronyTest.test(sh, new SynchronyTest.Setting(scales, 1, 1));
        t+=System.nanoTime()-t0; tested+=out.tested().size(); met+=out.met();
        Set<String> named=new TreeSet<>(); int fe=0, te=0; Set<String> right=new TreeSet<>();
        for (var p: out.tested()) { boolean is=st.isPlanted(p.a(),p.b()); (is?planted:other).merge(p.answer(),1,Integer::sum);
          if (p.answer()==Answer.BEYOND_HABIT) { named.add(p.a()); named.add(p.b()); if(is){te++; right.add(p.a()); right.add(p.b());} else fe++; } }
        boolean[] f=new boolean[3]; int bad=0; for (var g: out.groups()) if (g.answer()==Answer.BEYOND_HABIT) { gt++; int best=0,bi=-1; for(int k=0;k<st.groups().size();k++){int c=0; for(String m:g.members()) if(st.groups().get(k).contains(m)) c++; if(c>best){best=c;bi=k;}} gm+=g.members().size(); gb+=g.members().size()-best; if(bi<0||best*2<g.members().size()) {gx++;bad++;} else f[bi]=true; } for(boolean x:f) if(x) gf++; if(bad>0) ga++;
        if (fe>0) alarms++; acc+=named.size(); er+=te/(3*28.0); falseE+=fe; edges+=te+fe; ar+=right.size()/24.0;
      }
      System.out.printf("groups alarms %d found %.2f fdr %.3f bystanders %.3f | ", ga, gf/(3.0*n), gt==0?0:gx/(double)gt, gm==0?0:gb/(double)gm); System.out.printf("%-12s shares %d met %d tested %d alarms %d/%d named %.1f  edgeRecall %.3f fdr %.4f accRecall %.3f planted %s other %s  %.0f ms%n", s, shares/n, met/n, tested/n, alarms, n, acc/n, er/n, edges==0?0:falseE/(double)edges, ar/n, planted, other, t/1e6/n);
    }
  }
}
